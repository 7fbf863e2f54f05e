package io.tradeanalysis.local.function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An HTTP request as the event that a Lambda proxy integration makes of it. */
final class ProxyEvent {

    private static final String STAGE = "local";

    private ProxyEvent() {}

    static APIGatewayProxyRequestEvent of(HttpExchange exchange, String body, String requestId) {
        Map<String, List<String>> headers = headers(exchange);
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        return new APIGatewayProxyRequestEvent()
                .withResource(path)
                .withPath(path)
                .withHttpMethod(method)
                .withHeaders(lastOfEach(headers))
                .withMultiValueHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(false)
                .withRequestContext(new ProxyRequestContext()
                        .withRequestId(requestId)
                        .withStage(STAGE)
                        .withHttpMethod(method)
                        .withResourcePath(path)
                        .withPath("/" + STAGE + path)
                        .withIdentity(new RequestIdentity()
                                .withSourceIp(
                                        exchange.getRemoteAddress().getAddress().getHostAddress())));
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(capitalized(name), List.copyOf(values)));
        return headers;
    }

    private static Map<String, String> lastOfEach(Map<String, List<String>> headers) {
        Map<String, String> last = new LinkedHashMap<>();
        headers.forEach((name, values) -> last.put(name, values.getLast()));
        return last;
    }

    /** {@code Content-Type} as clients send it: the JDK's server has made {@code Content-type} of it. */
    private static String capitalized(String name) {
        return Arrays.stream(name.split("-", -1))
                .map(word -> word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("-"));
    }
}
