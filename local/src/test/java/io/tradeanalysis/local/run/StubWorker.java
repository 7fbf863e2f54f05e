package io.tradeanalysis.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Stands in for a worker: listens where it is told to, or ends where its prices tell it to. */
final class StubWorker {

    private StubWorker() {}

    /** A folder with a file of this name makes workers end at once. */
    static final String POISON = "poison.csv";

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        if (Files.exists(
                Path.of(environment.getOrDefault(EnvironmentNames.DATA, "")).resolve(POISON))) {
            System.out.println("poison.csv, line 1: not a price");
            System.exit(3);
        }
        int port = Integer.parseInt(environment.getOrDefault(EnvironmentNames.WORKER_PORT, ""));
        try (ServerSocket socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }
}
