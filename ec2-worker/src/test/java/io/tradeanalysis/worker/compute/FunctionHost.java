package io.tradeanalysis.worker.compute;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tradeanalysis.contract.AnswerDigest;
import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.lambda.CalculateVarHandler;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The real function behind HTTP, with faults put before it. */
public final class FunctionHost implements AutoCloseable {

    private static final Context NO_CONTEXT = (Context) Proxy.newProxyInstance(
            FunctionHost.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final CalculateVarHandler function = new CalculateVarHandler();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Fault fault;
    private final Gate gate;
    private final HttpServer server;

    private FunctionHost(Gate gate, Fault fault) throws IOException {
        this.gate = gate;
        this.fault = fault;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/stage" + FunctionApi.CALCULATE_VAR, this::handle);
        server.start();
    }

    /** Changes what the function answers. */
    public interface Fault {

        /**
         * What goes out.
         *
         * @param call the number of the call, from 1
         * @param answer what the function says
         */
        Answer instead(int call, Answer answer) throws IOException, InterruptedException;
    }

    /** Lets calls in, or not. */
    public interface Gate {

        /** Whether a call gets to the function; if not, it is answered with 403. */
        boolean isOpenTo(HttpExchange call, byte[] body);
    }

    private static final Gate OPEN = (_, _) -> true;

    /** A function behind a gate. */
    public static FunctionHost behind(Gate gate) throws IOException {
        return new FunctionHost(gate, (_, answer) -> answer);
    }

    /**
     * An answer.
     *
     * @param status its status
     * @param body its body
     * @param request body of the request that it says it is to
     */
    public record Answer(int status, String body, String request) {

        /** The same with another body. */
        public Answer with(String other) {
            return new Answer(status, other, request);
        }

        String digest() {
            return AnswerDigest.of(request.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A function that always works. */
    public static FunctionHost working() throws IOException {
        return new FunctionHost(OPEN, (_, answer) -> answer);
    }

    /** A function with a fault. */
    public static FunctionHost with(Fault fault) throws IOException {
        return new FunctionHost(OPEN, fault);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (!gate.isOpenTo(exchange, sent)) {
                calls.incrementAndGet();
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            Answer answer = answer(new String(sent, StandardCharsets.UTF_8));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set(AnswerDigest.HEADER, answer.digest());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An answer, which whoever called can't have before the call has ended. */
    private Answer answer(String body) throws IOException, InterruptedException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            APIGatewayProxyResponseEvent event =
                    function.handleRequest(new APIGatewayProxyRequestEvent().withBody(body), NO_CONTEXT);
            return fault.instead(calls.incrementAndGet(), new Answer(event.getStatusCode(), event.getBody(), body));
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /** Its base address. */
    public URI address() {
        return URI.create(
                "http://127.0.0.1:%d/stage".formatted(server.getAddress().getPort()));
    }

    /** How often it was called. */
    public int calls() {
        return calls.get();
    }

    /** How many calls ran at the same time at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
