package io.tradeanalysis.setup.cloud;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation's side of a custom resource: makes events, and takes the answers that handlers PUT. */
public final class CloudFormation extends HttpStub {

    /** A part of the address that only CloudFormation and the handler may know. */
    public static final String SIGNATURE = "X-Amz-Signature=0123456789abcdef";

    private static final String STACK =
            "arn:aws:cloudformation:us-west-1:123456789012:stack/trade-analysis-dev/6a5d2c30-c7d4-11f0-8de9-0242ac120002";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Put> puts = new ArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();

    /**
     * What was PUT.
     *
     * @param target path and query
     * @param contentType the header, if any
     * @param body as it came
     */
    public record Put(String target, Optional<String> contentType, String body) {

        /** A field of the answer. */
        public String text(String name) {
            return json().path(name).asString("");
        }

        /** A field of the answer's data. */
        public String data(String name) {
            return json().path("Data").path(name).asString("");
        }

        /** The whole answer. */
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** The next PUTs get these statuses; then all get 200. */
    public void refuse(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** All that was PUT, refused or not. */
    public List<Put> puts() {
        return List.copyOf(puts);
    }

    /** A new resource. */
    public ObjectNode create(Map<String, String> properties) {
        ObjectNode event = JSON.createObjectNode()
                .put("RequestType", "Create")
                .put("ResponseURL", address() + "/answers/one?" + SIGNATURE)
                .put("StackId", STACK)
                .put("RequestId", "5d478078-13e9-baf0-464a-7ef285ecc786")
                .put("ResourceType", "Custom::Something")
                .put("LogicalResourceId", "Something");
        event.set("ResourceProperties", JSON.valueToTree(properties));
        return event;
    }

    /** A resource that changes. */
    public ObjectNode update(Map<String, String> properties, Map<String, String> oldProperties) {
        ObjectNode event = create(properties).put("RequestType", "Update").put("PhysicalResourceId", "the-id");
        event.set("OldResourceProperties", JSON.valueToTree(oldProperties));
        return event;
    }

    /** Calls a handler as Lambda does, and returns the one answer that it PUT. */
    public Put call(RequestStreamHandler handler, ObjectNode event, Context context) {
        puts.clear();
        send(handler, event, context);
        return puts.getLast();
    }

    /** Calls a handler as Lambda does. */
    public void send(RequestStreamHandler handler, ObjectNode event, Context context) {
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(JSON.writeValueAsBytes(event)), OutputStream.nullOutputStream(), context);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    Answer answer(HttpExchange exchange, String body) {
        Optional<String> type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"));
        puts.add(new Put(exchange.getRequestURI().toString(), type, body));
        Integer refusal = refusals.poll();
        return new Answer(refusal == null ? 200 : refusal, "text/plain", "");
    }
}
