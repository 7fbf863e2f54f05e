package io.tradeanalysis.setup.cloud;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * AWS's JSON and Query protocols. An operation answers what a test says it does, or fails with a code; an operation that a
 * test says nothing of fails.
 */
public final class Aws extends HttpStub {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, UnaryOperator<String>> operations = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** Lets the clients of this process call it, as {@code AWS_ENDPOINT_URL} and its neighbours do in a function. */
    public void install() {
        System.setProperty("aws.endpointUrl", address());
        System.setProperty("aws.region", "us-west-1");
        System.setProperty("aws.accessKeyId", "test");
        System.setProperty("aws.secretAccessKey", "test");
    }

    /** An operation answers a function of its input: JSON of JSON, or of XML (inside the result element) the form. */
    public void on(String operation, UnaryOperator<String> answer) {
        operations.put(operation, answer);
    }

    /** An operation fails. */
    public void fail(String operation, int status, String code) {
        on(operation, _ -> {
            throw new Refusal(status, code);
        });
    }

    /** The operations that were called, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** Ends a call in an error. */
    public static final class Refusal extends RuntimeException {
        private final int status;
        private final String code;

        /** An HTTP status and AWS's code. */
        public Refusal(int status, String code) {
            super(code, null, false, false);
            this.status = status;
            this.code = code;
        }
    }

    /** A field of a JSON input. */
    public static String field(String json, String name) {
        JsonNode node = JSON.readTree(json);
        return node.path(name).asString("");
    }

    /** An object of string fields. */
    public static String object(Map<String, String> fields) {
        return JSON.writeValueAsString(fields);
    }

    @Override
    Answer answer(HttpExchange exchange, String body) {
        Optional<String> target =
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        String operation = target.map(text -> text.substring(text.indexOf('.') + 1))
                .orElseGet(() -> form(body).getOrDefault("Action", "?"));
        calls.add(operation);
        boolean isJson = target.isPresent();
        try {
            String result = operations
                    .getOrDefault(operation, _ -> {
                        throw new Refusal(400, "NotExpectedByTheTest");
                    })
                    .apply(isJson ? body : query(body));
            return isJson ? new Answer(200, "application/x-amz-json-1.1", result) : xml(200, operation, result);
        } catch (Refusal refusal) {
            return isJson
                    ? new Answer(
                            refusal.status,
                            "application/x-amz-json-1.1",
                            object(Map.of("__type", refusal.code, "message", "inner details")))
                    : xmlError(refusal);
        }
    }

    private static Answer xml(int status, String operation, String result) {
        // EC2 has no result element
        String inner = operation.equals("GetConsoleOutput")
                ? result
                : "<%1$sResult>%2$s</%1$sResult>".formatted(operation, result);
        return new Answer(status, "text/xml", "<%1$sResponse>%2$s</%1$sResponse>".formatted(operation, inner));
    }

    private static Answer xmlError(Refusal refusal) {
        return new Answer(refusal.status, "text/xml", """
                <ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>inner details</Message></Error>\
                <RequestId>r</RequestId></ErrorResponse>""".formatted(refusal.code));
    }

    private static String query(String body) {
        return form(body).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> form(String body) {
        return Stream.of(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
