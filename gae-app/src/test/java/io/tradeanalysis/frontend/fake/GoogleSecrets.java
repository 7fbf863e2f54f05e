package io.tradeanalysis.frontend.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of Google Secret Manager as gives the newest values of secrets. */
public final class GoogleSecrets implements AutoCloseable {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile int failure;

    /** Starts one without secrets. */
    public GoogleSecrets() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Puts a value; the name is {@code projects/P/secrets/S}. */
    public void put(String name, String value) {
        values.put(name, value);
    }

    /** Answers everything with this status from now on. */
    public void failWith(int status) {
        failure = status;
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often it was asked. */
    public int requests() {
        return requests.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String name = path.replaceFirst("^/v1/", "").replaceFirst("/versions/latest:access$", "");
            String value = path.endsWith("/versions/latest:access") ? values.get(name) : null;
            if (failure != 0 || value == null) {
                answer(exchange, failure == 0 ? 404 : failure, "{\"error\":{\"message\":\"planted\"}}");
            } else {
                String data = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
                answer(
                        exchange,
                        200,
                        "{\"name\":\"%s/versions/1\",\"payload\":{\"data\":\"%s\"}}".formatted(name, data));
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
