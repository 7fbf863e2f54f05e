package io.tradeanalysis.cdk.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers operations of AWS with what a test says, in the protocols that the SDK speaks. */
final class AwsServer implements AutoCloseable {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile String lastBody = "";
    private volatile String lastAuthorization = "";

    AwsServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on, an operation is answered so. */
    void answer(String operation, String body) {
        answers.put(operation, new Answer(200, body));
    }

    /** From now on, an operation is refused, in both protocols at once. */
    void fail(String operation, String code, String message) {
        boolean json = operation.contains(".");
        answers.put(
                operation,
                new Answer(
                        400,
                        json
                                ? "{\"__type\":\"%s\",\"message\":\"%s\"}".formatted(code, message)
                                : "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                                        .formatted(code, message)));
    }

    String lastBody() {
        return lastBody;
    }

    String lastAuthorization() {
        return lastAuthorization;
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            lastBody = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            lastAuthorization = Optional.ofNullable(call.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            Answer answer = answers.getOrDefault(operation(call), new Answer(404, "nobody has told what to answer"));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(answer.status(), body.length);
            call.getResponseBody().write(body);
        }
    }

    private String operation(HttpExchange call) {
        String target = call.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            return target;
        }
        Matcher action = ACTION.matcher(lastBody);
        return action.find()
                ? action.group(1)
                : call.getRequestMethod() + " " + call.getRequestURI().getPath();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
