package io.tradeanalysis.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.tradeanalysis.contract.FunctionApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP exchange into one call of the function and its answer back, by the rules of a Lambda proxy integration. */
final class ProxyIntegration implements HttpHandler {

    /** Lambda takes and gives at most 6 MB a call. */
    static final int MAX_PAYLOAD_BYTES = 6 * 1024 * 1024;

    /** A client that is told "too long" must be heard out, or it sees a reset instead of the answer. */
    private static final int MOST_BYTES_HEARD_OUT = 10 * MAX_PAYLOAD_BYTES;

    private final RequestHandler<APIGatewayProxyRequestEvent, ? extends @Nullable APIGatewayProxyResponseEvent>
            function;
    private final PrintStream log;

    ProxyIntegration(
            RequestHandler<APIGatewayProxyRequestEvent, ? extends @Nullable APIGatewayProxyResponseEvent> function,
            PrintStream log) {
        this.function = function;
        this.log = log;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).sendTo(exchange);
        }
    }

    private ProxyAnswer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(FunctionApi.CALCULATE_VAR)
                || !exchange.getRequestMethod().equals("POST")) {
            return ProxyAnswer.NO_SUCH_ROUTE;
        }
        InputStream body = exchange.getRequestBody();
        byte[] payload = body.readNBytes(MAX_PAYLOAD_BYTES + 1);
        if (payload.length > MAX_PAYLOAD_BYTES) {
            body.readNBytes(MOST_BYTES_HEARD_OUT);
            return ProxyAnswer.TOO_LONG;
        }
        return call(exchange, new String(payload, StandardCharsets.UTF_8));
    }

    /** Whatever the function throws, the caller gets an answer, and learns nothing of our insides. */
    private ProxyAnswer call(HttpExchange exchange, String body) {
        String requestId = UUID.randomUUID().toString();
        try {
            return ProxyAnswer.of(
                    function.handleRequest(ProxyEvent.of(exchange, body, requestId), new LocalContext(requestId, log)));
        } catch (Exception | Error e) {
            log.println("call " + requestId + " failed");
            e.printStackTrace(log);
            return ProxyAnswer.FAILED;
        }
    }
}
