package io.tradeanalysis.setup.resource;

import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudFormation's event. */
final class RequestReader {

    private static final JsonMapper JSON = new JsonMapper();

    private RequestReader() {}

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is not one; without a cause, which would quote it
     */
    static ResourceRequest read(InputStream event) {
        try {
            return request(JSON.readTree(event));
        } catch (JacksonException | IllegalArgumentException _) {
            throw new IllegalArgumentException("not an event of CloudFormation");
        }
    }

    private static ResourceRequest request(JsonNode event) {
        return new ResourceRequest(
                ResourceRequest.Type.valueOf(text(event, "RequestType").toUpperCase(Locale.ROOT)),
                URI.create(text(event, "ResponseURL")),
                text(event, "StackId"),
                text(event, "RequestId"),
                text(event, "LogicalResourceId"),
                Optional.of(event.path("PhysicalResourceId").asString("")).filter(id -> !id.isEmpty()),
                properties(event.path("ResourceProperties")),
                properties(event.path("OldResourceProperties")));
    }

    private static String text(JsonNode event, String name) {
        String text = event.path(name).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    /** CloudFormation sends every scalar as a string; lists and objects are no properties of ours. */
    private static Map<String, String> properties(JsonNode node) {
        return node.propertyStream()
                .filter(property -> property.getValue().isValueNode())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, property -> property.getValue().asString("")));
    }
}
