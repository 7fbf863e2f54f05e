package io.tradeanalysis.local.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;

/** Stands in for the front end: lists assets once every worker can be reached. */
final class StubFrontEnd {

    private static final int NO_BODY = -1;

    private StubFrontEnd() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault(EnvironmentNames.FRONT_END_PORT, ""));
        String[] workers =
                environment.getOrDefault(EnvironmentNames.WORKERS, "").split(",", -1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5);
        server.createContext("/api/v1/assets", exchange -> {
            boolean ready = Arrays.stream(workers).allMatch(StubFrontEnd::answers);
            exchange.sendResponseHeaders(ready ? 200 : 503, NO_BODY);
            exchange.close();
        });
        server.start();
    }

    private static boolean answers(String worker) {
        String[] parts = worker.split(":", -1);
        try (Socket socket = new Socket(parts[0], Integer.parseInt(parts[1]))) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
