package io.tradeanalysis.benchmarks.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A stand-in for the runtime API of AWS Lambda, on loopback: one function asks it for events and answers them. */
final class FunctionRuntime implements AutoCloseable {

    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final long PATIENCE_SECONDS = 60;
    private static final long LIMIT_MILLIS = 28_000;

    private final BlockingQueue<Long> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** What the function answered, and when, as {@link System#nanoTime}. */
    record Answer(String path, String body, long nanos) {}

    FunctionRuntime() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(PREFIX, this::handle);
        server.start();
    }

    /** Where the function finds it. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until the function asks for an event, as it does once it is initialized: when that was. */
    long awaitQuestion() throws InterruptedException {
        return present(asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the function asks for no event");
    }

    /** Has the function answer an event. */
    Answer call(String event) throws InterruptedException {
        events.add(event);
        Answer answer = present(answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "the function does not answer");
        if (!answer.path().endsWith("/response") || !answer.body().contains("\"statusCode\":200")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    private static <T> T present(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new IllegalStateException(otherwise);
        }
        return value;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/invocation/next")) {
                asked.add(System.nanoTime());
                next(exchange);
            } else {
                String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                answers.add(new Answer(path, body, System.nanoTime()));
                exchange.sendResponseHeaders(202, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] event = events.take().getBytes(UTF_8);
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + LIMIT_MILLIS));
        exchange.getResponseHeaders()
                .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-west-1:123456789012:function:measured");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, event.length);
        exchange.getResponseBody().write(event);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
