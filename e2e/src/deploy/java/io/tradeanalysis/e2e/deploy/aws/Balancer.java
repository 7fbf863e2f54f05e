package io.tradeanalysis.e2e.deploy.aws;

import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Ports;
import io.tradeanalysis.e2e.deploy.Running;
import io.tradeanalysis.e2e.deploy.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** HAProxy in TCP mode, as the Classic Load Balancer is: passes bytes through, asks by a bare connection who is healthy. */
final class Balancer implements AutoCloseable {

    private final int port;
    private final Running process;

    /** Stands before workers, by their ports. */
    Balancer(List<Integer> workers) {
        this(FreePorts.one(), workers);
    }

    /** The same, on a port that was chosen before. */
    Balancer(int port, List<Integer> workers) {
        this.port = port;
        try {
            Path folder = Scratch.fresh("balancer");
            Path file = folder.resolve("haproxy.cfg");
            Files.writeString(file, settings(workers));
            this.process = Running.start(Command.of(folder, "haproxy", "-db", "-f", file.toString()))
                    .until(() -> Ports.isOpen(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String settings(List<Integer> workers) {
        StringBuilder text = new StringBuilder("""
                defaults
                  mode tcp
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                listen workers
                  bind 127.0.0.1:%d
                  balance roundrobin
                  default-server check inter 500ms
                """.formatted(port));
        for (int worker : workers) {
            text.append("  server worker-%1$d 127.0.0.1:%1$d%n".formatted(worker));
        }
        return text.toString();
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    @Override
    public void close() {
        process.close();
    }
}
