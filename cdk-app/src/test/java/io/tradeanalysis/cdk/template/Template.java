package io.tradeanalysis.cdk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A template, and the questions that tests ask of it. */
record Template(JsonNode json) {

    private static final JsonMapper JSON = new JsonMapper();

    static Template read(Path file) throws IOException {
        return new Template(JSON.readTree(Files.readString(file)));
    }

    /** A text as JSON, quoted with ' instead of ". */
    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /** All resources, by their names. */
    Map<String, JsonNode> resources() {
        return json.get("Resources").propertyStream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, JsonNode> ofType(String type) {
        return resources().entrySet().stream()
                .filter(resource -> resource.getValue().get("Type").asString().equals(type))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
    }

    /** The name of the only one of a type whose name starts so. */
    String name(String type, String start) {
        List<String> names = ofType(type).keySet().stream()
                .filter(name -> name.startsWith(start))
                .toList();
        assertThat(names).as("%s %s...", type, start).hasSize(1);
        return names.getFirst();
    }

    /** The properties of the only one of a type whose name starts so. */
    JsonNode properties(String type, String start) {
        return properties(name(type, start));
    }

    JsonNode properties(String name) {
        return resource(name).get("Properties");
    }

    JsonNode resource(String name) {
        return json.get("Resources").get(name);
    }

    /** What a resource names in its DependsOn. */
    List<String> dependencies(String name) {
        JsonNode dependencies = resource(name).path("DependsOn");
        return dependencies.isMissingNode() ? List.of() : texts(dependencies);
    }

    /** The statements of all policies that are attached to a role, or written into it. */
    List<JsonNode> rights(String role) {
        String reference = "{\"Ref\":\"%s\"}".formatted(role);
        List<JsonNode> documents = new ArrayList<>();
        ofType("AWS::IAM::Policy").values().stream()
                .map(policy -> policy.get("Properties"))
                .filter(policy -> policy.get("Roles")
                        .valueStream()
                        .anyMatch(each -> each.toString().equals(reference)))
                .forEach(policy -> documents.add(policy.get("PolicyDocument")));
        properties(role).path("Policies").forEach(policy -> documents.add(policy.get("PolicyDocument")));
        return documents.stream()
                .flatMap(document -> document.get("Statement").valueStream())
                .toList();
    }

    /** The actions of a statement. */
    static List<String> actions(JsonNode statement) {
        return texts(statement.path("Action"));
    }

    /** One text or several. */
    static List<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asString).toList() : List.of(node.asString());
    }
}
