package io.tradeanalysis.e2e.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Stands before the function, has it answer each call, and passes on what a fault makes of the answer. */
final class FunctionGate implements AutoCloseable {

    private static final int WAITING_CONNECTIONS = 100;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI function;
    private final long seed;
    private final AtomicLong calls = new AtomicLong();
    private final Map<FunctionFault, Integer> made = new EnumMap<>(FunctionFault.class);
    /** For the same trades, what was asked last and the answer to it. */
    private final Map<String, Exchanged> earlier = new ConcurrentHashMap<>();

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Function<RandomGenerator, FunctionFault> draw = _ -> FunctionFault.NONE;

    private record Exchanged(String asked, HttpAnswer answer) {}

    /**
     * Listens.
     *
     * @param function the port of the function itself
     * @param seed what the faults of each call are drawn from
     */
    FunctionGate(int function, long seed) throws IOException {
        this.function = URI.create("http://127.0.0.1:" + function);
        this.seed = seed;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), WAITING_CONNECTIONS);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Draws the faults of all calls from now on. */
    void follow(Function<RandomGenerator, FunctionFault> other) {
        draw = other;
    }

    /** Its base address. */
    URI address() {
        return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
    }

    /** How many calls there were. */
    long calls() {
        return calls.get();
    }

    /** How often each fault was made. */
    Map<FunctionFault, Integer> made() {
        synchronized (made) {
            return new EnumMap<>(made);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RandomGenerator random = new SplittableRandom(seed * 1_000_003 + calls.getAndIncrement());
            FunctionFault drawn = draw.apply(random);
            String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpAnswer right = ask(exchange.getRequestURI(), asked);
            Optional<HttpAnswer> others = others(asked, right);
            FunctionFault fault = drawn == FunctionFault.OTHERS_ANSWER && others.isEmpty() ? FunctionFault.NONE : drawn;
            synchronized (made) {
                made.merge(fault, 1, Integer::sum);
            }
            switch (fault) {
                case SILENCE -> closed.await();
                case CUT -> send(exchange, right, random.nextInt(right.body().length()));
                case OTHERS_ANSWER -> send(exchange, others.orElseThrow());
                default -> send(exchange, fault.change(right, random));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpAnswer ask(URI path, String body) throws IOException, InterruptedException {
        return HttpAnswer.of(http.send(
                HttpRequest.newBuilder(function.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** The answer to the last call for the same trades with another seed. */
    private Optional<HttpAnswer> others(String asked, HttpAnswer right) {
        String trades = asked.replaceFirst("\"seed\":\\d+", "");
        Exchanged before = earlier.put(trades, new Exchanged(asked, right));
        return Optional.ofNullable(before)
                .filter(exchanged -> !exchanged.asked().equals(asked))
                .map(Exchanged::answer);
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        send(exchange, answer, answer.body().length());
    }

    /** Sends the first characters of an answer; if that is not all of them, the connection ends then. */
    private static void send(HttpExchange exchange, HttpAnswer answer, int most) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().putAll(answer.headers());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes, 0, most);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
