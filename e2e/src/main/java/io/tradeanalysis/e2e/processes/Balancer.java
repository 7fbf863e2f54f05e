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
 * HAProxy in TCP mode, as the Classic Load Balancer is: passes bytes through, asks by a bare connection who is healthy, and
 * tries the next worker if one takes no connection.
 */
public final class Balancer implements AutoCloseable {

    private final int port;
    private final Running process;

    private Balancer(int port, Running process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Stands before workers and sends nothing to those that take no connection.
     *
     * @param folder where its settings are written
     * @param workers their ports
     */
    public static Balancer of(Path folder, List<Integer> workers) throws IOException, InterruptedException {
        return start(folder, FreePorts.one(), workers, "check inter 500ms fall 2 rise 1");
    }

    /** The same, but it never asks who is healthy: so it goes on sending to a worker that is gone. */
    public static Balancer unaware(Path folder, List<Integer> workers) throws IOException, InterruptedException {
        return start(folder, FreePorts.one(), workers, "");
    }

    private static Balancer start(Path folder, int port, List<Integer> workers, String checks)
            throws IOException, InterruptedException {
        Path file = folder.resolve("haproxy-%d.cfg".formatted(port));
        Files.writeString(file, settings(port, workers, checks));
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

    private static String settings(int port, List<Integer> workers, String checks) {
        StringBuilder text = new StringBuilder("""
                defaults
                  mode tcp
                  timeout connect 1s
                  timeout client 60s
                  timeout server 60s
                  retries 3
                  option redispatch 1
                listen workers
                  bind 127.0.0.1:%d
                  balance roundrobin
                """.formatted(port));
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
