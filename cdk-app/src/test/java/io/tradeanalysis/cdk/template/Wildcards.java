package io.tradeanalysis.cdk.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The wildcards in policies of resources, which cdk-nag does not look at: where, in which statement, what. */
final class Wildcards {

    /** Where the policies of each type of resource are. */
    private static final Map<String, String> POLICIES = Map.of(
            "AWS::EC2::VPCEndpoint", "PolicyDocument",
            "AWS::S3::BucketPolicy", "PolicyDocument",
            "AWS::SNS::TopicPolicy", "PolicyDocument",
            "AWS::ApiGateway::RestApi", "Policy",
            "AWS::IAM::Role", "AssumeRolePolicyDocument");

    private static final String HASH = "[0-9A-F]{8}(?=[.>])";

    /** The first three columns of the table of a template. */
    static Stream<String> rows(Template template) {
        return template.resources().values().stream()
                .flatMap(resource -> statements(resource)
                        .filter(statement -> !wildcards(statement).isEmpty())
                        .map(statement ->
                                "| %s | %s | %s |".formatted(path(resource), title(statement), wildcards(statement))));
    }

    private static Stream<JsonNode> statements(JsonNode resource) {
        String type = resource.get("Type").asString();
        return resource.path("Properties")
                .path(POLICIES.getOrDefault(type, ""))
                .path("Statement")
                .valueStream();
    }

    /** As the exceptions from rules show it. */
    static String path(JsonNode resource) {
        return resource.at("/Metadata/aws:cdk:path")
                .asString("")
                .replaceFirst("^[^/]*/", "")
                .replaceFirst("/Resource$", "");
    }

    private static String title(JsonNode statement) {
        String conditions = statement
                .path("Condition")
                .valueStream()
                .flatMap(condition -> condition.propertyNames().stream())
                .sorted()
                .map(key -> "`%s`".formatted(key))
                .collect(Collectors.joining(", "));
        return statement.get("Effect").asString()
                + (statement.has("Sid") ? " " + statement.get("Sid").asString() : "")
                + (conditions.isEmpty() ? "" : ", by " + conditions);
    }

    private static String wildcards(JsonNode statement) {
        return Stream.of("Principal", "Action", "Resource")
                .flatMap(part -> each(statement.path(part))
                        .filter(text -> text.contains("*"))
                        .sorted()
                        .map(text -> "%s `%s`".formatted(part, text)))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> each(JsonNode part) {
        if (part.isArray()) {
            return part.valueStream().flatMap(Wildcards::each);
        }
        return part.has("AWS") ? each(part.get("AWS")) : Stream.of(text(part));
    }

    /** A text, with what CloudFormation puts in between in angle brackets. */
    private static String text(JsonNode node) {
        if (node.has("Fn::Join")) {
            return node.at("/Fn::Join/1").valueStream().map(Wildcards::text).collect(Collectors.joining());
        }
        if (node.has("Ref")) {
            return "<%s>".formatted(node.get("Ref").asString()).replaceAll(HASH, "");
        }
        if (node.has("Fn::GetAtt")) {
            List<String> parts = Template.texts(node.get("Fn::GetAtt"));
            return "<%s>".formatted(String.join(".", parts)).replaceAll(HASH, "");
        }
        return node.asString("");
    }

    private Wildcards() {}
}
