package io.tradeanalysis.e2e.processes;

import io.tradeanalysis.e2e.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * HAProxy in TCP mode, as the Classic Load Balancer is: passes bytes through, to one worker after the other. What it does
 * if a worker takes no connection depends on how it is made.
 */
public final class Balancer implements AutoCloseable {

    private static final String AWARE = "check inter 500ms fall 2 rise 1";

    private final int port;
    private final Running process;

    private Balancer(int port, Running process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Asks by a bare connection who is healthy, and sends nothing to those that are not. Until it knows, a connection that a
     * worker refuses is tried up to three times more, each time at another worker: whoever connects notices nothing.
     *
     * @param folder where its settings are written
     * @param workers their ports
     */
    public static Balancer of(Path folder, List<Integer> workers) throws IOException, InterruptedException {
        return start(folder, FreePorts.one(), workers, 3, AWARE);
    }

    /**
     * Asks by a bare connection who is healthy, as above, but tries no connection again: until it knows, whoever was to come to a
     * worker that is gone finds the connection closed, and must try again on his own.
     *
     * @param folder where its settings are written
     * @param workers their ports
     */
    public static Balancer withoutRetries(Path folder, List<Integer> workers) throws IOException, InterruptedException {
        return start(folder, FreePorts.one(), workers, 0, AWARE);
    }

    /**
     * Never asks who is healthy, so it goes on sending to a worker that is gone, and tries no connection again: whoever was to
     * come to that worker finds the connection closed, and must try again on his own.
     *
     * @param folder where its settings are written
     * @param workers their ports
     */
    public static Balancer unaware(Path folder, List<Integer> workers) throws IOException, InterruptedException {
        return start(folder, FreePorts.one(), workers, 0, "");
    }

    private static Balancer start(Path folder, int port, List<Integer> workers, int retries, String checks)
            throws IOException, InterruptedException {
        Path file = folder.resolve("haproxy-%d.cfg".formatted(port));
        Files.writeString(file, settings(port, workers, retries, checks));
        Balancer balancer =
                new Balancer(port, Running.start(List.of("haproxy", "-db", "-f", file.toString()), Map.of()));
        try {
            balancer.awaitOpen();
            return balancer;
        } catch (RuntimeException | InterruptedException e) {
            balancer.close();
            throw e;
        }
    }

    private static String settings(int port, List<Integer> workers, int retries, String checks) {
        StringBuilder text = new StringBuilder(
                """
                defaults
                  mode tcp
                  timeout connect 1s
                  timeout client 60s
                  timeout server 60s
                  retries %d
                  %s
                listen workers
                  bind 127.0.0.1:%d
                  balance roundrobin
                """.formatted(retries, retries > 0 ? "option redispatch 1" : "no option redispatch", port));
        for (int worker : workers) {
            text.append("  server worker-%1$d 127.0.0.1:%1$d %2$s%n".formatted(worker, checks));
        }
        return text.toString();
    }

    private void awaitOpen() throws InterruptedException {
        while (!isOpen()) {
            process.expectAlive(process.deadline());
            Thread.sleep(50);
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }
}
