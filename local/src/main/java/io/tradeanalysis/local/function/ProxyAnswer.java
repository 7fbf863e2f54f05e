package io.tradeanalysis.local.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller gets: the function's answer, or API Gateway's own words where there is none.
 *
 * @param status the HTTP status
 * @param headers header values by name
 * @param body the bytes of the body
 */
@SuppressWarnings("ArrayRecordComponent") // made here, written once
record ProxyAnswer(int status, Map<String, List<String>> headers, byte[] body) {

    /** API Gateway's answer to a path or method that it does not know. */
    static final ProxyAnswer NO_SUCH_ROUTE = own(403, "Missing Authentication Token");

    static final ProxyAnswer TOO_LONG = own(413, "Request Too Long");

    /** The answer when the function fails or its answer is not well formed. */
    static final ProxyAnswer FAILED = own(502, "Internal server error");

    private static final String CONTENT_TYPE = "Content-Type";
    private static final int NO_BODY = -1;

    /** The function's answer, if it is one. */
    static ProxyAnswer of(@Nullable APIGatewayProxyResponseEvent event) {
        if (event == null || event.getStatusCode() == null) {
            return FAILED;
        }
        byte[] body = body(event);
        return body.length > ProxyIntegration.MAX_PAYLOAD_BYTES
                ? FAILED
                : new ProxyAnswer(event.getStatusCode(), headers(event), body);
    }

    void sendTo(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().putAll(headers);
        exchange.getResponseHeaders().putIfAbsent(CONTENT_TYPE, List.of("application/json"));
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static ProxyAnswer own(int status, String message) {
        return new ProxyAnswer(
                status, Map.of(), "{\"message\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] body(APIGatewayProxyResponseEvent event) {
        if (event.getBody() == null) {
            return new byte[0];
        }
        return Boolean.TRUE.equals(event.getIsBase64Encoded())
                ? Base64.getDecoder().decode(event.getBody())
                : event.getBody().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> headers(APIGatewayProxyResponseEvent event) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        if (event.getHeaders() != null) {
            event.getHeaders().forEach((name, value) -> headers.put(name, List.of(value)));
        }
        if (event.getMultiValueHeaders() != null) {
            headers.putAll(event.getMultiValueHeaders());
        }
        return headers;
    }
}
