package io.tradeanalysis.frontend.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds answers against the OpenAPI document. */
final class Described {

    private static final JsonMapper JSON = new JsonMapper();
    static final JsonNode DOCUMENT = read();

    private Described() {}

    /** The body of an answer with this status, which must be as the document says. */
    static JsonNode body(HttpResponse<String> answer, int status, String path, String method) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode content = resolve(DOCUMENT.at("/paths")
                        .path(path)
                        .path(method)
                        .path("responses")
                        .path(Integer.toString(status)))
                .path("content");
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertThat(content.has(type))
                .as("%s %s has %d as %s", method, path, status, type)
                .isTrue();
        JsonNode body = JSON.readTree(answer.body());
        requireValid(content.path(type).path("schema"), body);
        return body;
    }

    /** A result of an analysis. */
    static JsonNode analysis(HttpResponse<String> answer) {
        return body(answer, 200, "/api/v1/analyses", "post");
    }

    /** A problem with an analysis. */
    static JsonNode problem(HttpResponse<String> answer, int status) {
        return body(answer, status, "/api/v1/analyses", "post");
    }

    /** JSON that must be as a schema of the document says. */
    static JsonNode valid(String schema, String json) {
        JsonNode value = JSON.readTree(json);
        requireValid(reference("#/components/schemas/" + schema), value);
        return value;
    }

    private static void requireValid(JsonNode schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        root.setAll((ObjectNode) schema);
        root.set("components", DOCUMENT.path("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        assertThat(compiled.validate(value)).isEmpty();
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static ObjectNode reference(String to) {
        return JSON.createObjectNode().put("$ref", to);
    }

    private static JsonNode read() {
        try (var document = new ClassPathResource("openapi.yaml").getInputStream()) {
            return new YAMLMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
