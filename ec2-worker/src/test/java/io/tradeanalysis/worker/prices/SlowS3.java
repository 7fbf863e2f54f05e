package io.tradeanalysis.worker.prices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in front of an S3 server for those who read, and slows objects down as it is told; lists pass. */
final class SlowS3 implements AutoCloseable {

    private final URI behind;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch never = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Pace pace = Pace.FULL;
    private volatile String slow = "";

    /** How objects come. */
    enum Pace {
        FULL,
        /** No answer at all. */
        SILENT,
        /** Half of the bytes, and no more. */
        HALF,
        /** Half of the bytes, then the connection ends. */
        CUT,
        /** A byte now and then, each well within the timeout of a read. */
        TRICKLE
    }

    SlowS3(URI behind) throws IOException {
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    void set(Pace pace) {
        set(pace, "");
    }

    /** Slows only those objects down whose key ends so. */
    void set(Pace pace, String end) {
        this.slow = end;
        this.pace = pace;
    }

    /** Where it listens. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            boolean isSlow = asked.getRawQuery() == null && asked.getPath().endsWith(slow);
            pass(exchange, isSlow ? pace : Pace.FULL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(HttpExchange exchange, Pace now) throws IOException, InterruptedException {
        if (now == Pace.SILENT) {
            never.await();
        }
        HttpURLConnection connection = (HttpURLConnection)
                behind.resolve(exchange.getRequestURI()).toURL().openConnection();
        for (String name : List.of("If-Match", "Authorization", "X-Amz-Date", "X-Amz-Content-Sha256")) {
            connection.setRequestProperty(name, exchange.getRequestHeaders().getFirst(name));
        }
        int status = connection.getResponseCode();
        byte[] bytes = (status < 400 ? connection.getInputStream() : connection.getErrorStream()).readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", connection.getContentType());
        exchange.sendResponseHeaders(status, bytes.length);
        write(bytes, exchange.getResponseBody(), now);
    }

    private void write(byte[] bytes, OutputStream body, Pace now) throws IOException, InterruptedException {
        int atOnce = switch (now) {
            case SILENT, FULL -> bytes.length;
            case HALF, CUT, TRICKLE -> bytes.length / 2;
        };
        body.write(bytes, 0, atOnce);
        body.flush();
        if (now == Pace.CUT) {
            return;
        }
        for (int i = atOnce; i < bytes.length; i++) {
            if (now == Pace.HALF) {
                never.await();
            }
            Thread.sleep(20);
            body.write(bytes[i]);
            body.flush();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
