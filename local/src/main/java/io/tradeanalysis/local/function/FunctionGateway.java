package io.tradeanalysis.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Hosts a function over HTTP on this machine's loopback address, in the shape that API Gateway and Lambda give it in the
 * cloud. Every call has its own virtual thread, so calls run at the same time as they do there.
 */
public final class FunctionGateway implements AutoCloseable {

    private static final int WAITING_CONNECTIONS = 128;

    private final HttpServer server;
    private final ExecutorService calls;

    private FunctionGateway(HttpServer server, ExecutorService calls) {
        this.server = server;
        this.calls = calls;
    }

    /**
     * Starts to serve.
     *
     * @param port the TCP port, 0 for any that is free
     * @param function what answers the calls; called by many threads at once
     * @param log takes what the function prints and why a call failed
     * @throws IOException if the port can't be had
     */
    public static FunctionGateway start(
            int port,
            RequestHandler<APIGatewayProxyRequestEvent, ? extends @Nullable APIGatewayProxyResponseEvent> function,
            PrintStream log)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING_CONNECTIONS);
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(calls);
        server.createContext("/", new ProxyIntegration(function, log));
        server.start();
        return new FunctionGateway(server, calls);
    }

    /** The port it serves on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once; calls that still run are interrupted. */
    @Override
    public void close() {
        server.stop(0);
        calls.shutdownNow();
    }
}
