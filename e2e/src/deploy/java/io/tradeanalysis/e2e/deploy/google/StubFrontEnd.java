package io.tradeanalysis.e2e.deploy.google;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A front end without workers: it is ready when the file exists that its release names, and its identity can be read; it shows
 * its environment's variables. A release that names no file ends at once.
 */
final class StubFrontEnd {

    /** The resource that makes one release differ from another: the gate's path. */
    static final String GATE = "gate";

    private StubFrontEnd() {}

    /** Serves on the port that App Engine gives it. */
    public static void main(String[] arguments) throws IOException {
        String gate = gate();
        if (gate.isEmpty()) {
            System.exit(3);
        }
        int port = Integer.parseInt(variable("PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            boolean ready = Files.exists(Path.of(gate)) && identity().contains("payload");
            byte[] body = variable("TRADE_ANALYSIS_WORKERS").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(ready ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }

    private static String gate() throws IOException {
        try (InputStream stream = StubFrontEnd.class.getResourceAsStream("/" + GATE)) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String identity() throws IOException {
        String address = "%s/v1/%s/versions/latest:access"
                .formatted(variable("TRADE_ANALYSIS_SECRETS_ENDPOINT"), variable("TRADE_ANALYSIS_TLS_SECRET"));
        try (InputStream stream = URI.create(address).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
