package io.tradeanalysis.cdk.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever takes tags has those of the environment in the template itself, CDK's own helpers too. */
@NeedsNode
class TagsTemplateTest {

    private static final Map<String, String> TAGS =
            Map.of("env", "dev", "expires-at", "2026-12-01T00:00:00Z", "owner", "Risk", "project", "trade-analysis");

    /** Types whose resources have no tags in CloudFormation, with the reason. */
    private static final Map<String, String> WITHOUT_TAGS = Map.ofEntries(
            Map.entry("AWS::ApiGateway::Deployment", "part of an API, which has tags"),
            Map.entry("AWS::ApiGateway::Method", "part of an API, which has tags"),
            Map.entry("AWS::ApiGateway::Resource", "part of an API, which has tags"),
            Map.entry("AWS::AutoScaling::ScalingPolicy", "part of a group, which has tags"),
            Map.entry("AWS::CloudWatch::Dashboard", "CloudFormation takes its tags not in every region"),
            Map.entry("AWS::EC2::Route", "part of a table of routes, which has tags"),
            Map.entry("AWS::EC2::SecurityGroupEgress", "part of a security group, which has tags"),
            Map.entry("AWS::EC2::SecurityGroupIngress", "part of a security group, which has tags"),
            Map.entry("AWS::EC2::SubnetRouteTableAssociation", "joins two that have tags"),
            Map.entry("AWS::EC2::VPCGatewayAttachment", "joins two that have tags"),
            Map.entry("AWS::IAM::InstanceProfile", "IAM has tags for it, CloudFormation does not; its role has tags"),
            Map.entry("AWS::IAM::Policy", "part of a role, which has tags"),
            Map.entry("AWS::Lambda::Alias", "part of a function, which has tags"),
            Map.entry("AWS::Lambda::LayerVersion", "Lambda knows no tags of layers"),
            Map.entry("AWS::Lambda::Permission", "part of a function, which has tags"),
            Map.entry("AWS::Lambda::Version", "part of a function, which has tags"),
            Map.entry("AWS::S3::BucketPolicy", "part of a bucket, which has tags"),
            Map.entry("AWS::SNS::Subscription", "part of a topic, which has tags"),
            Map.entry("AWS::SNS::TopicPolicy", "part of a topic, which has tags"),
            Map.entry("Custom::CDKBucketDeployment", "a call of a function, which has tags"),
            Map.entry("Custom::FleetReady", "a call of a function, which has tags"),
            Map.entry("Custom::Identities", "a call of a function, which has tags"),
            Map.entry("Custom::S3AutoDeleteObjects", "a call of a function, which has tags"),
            Map.entry("Custom::VpcRestrictDefaultSG", "a call of a function, which has tags"));

    private final Synthesis whole = Synthesis.of(Map.of(
            "alarmEmail", "risk@example.com",
            "monthlyBudget", "50",
            "owner", "Risk",
            "expiresAt", "2026-12-01T00:00:00Z"));

    @Test
    void shouldTagTheStack() {
        assertThat(whole.tags()).isEqualTo(TAGS);
    }

    @Test
    void shouldTagEveryResourceThatTakesTags() {
        Map<String, Map<String, String>> untagged = new TreeMap<>();
        whole.template().resources().forEach((name, resource) -> {
            String type = resource.get("Type").asString();
            if (!WITHOUT_TAGS.containsKey(type) && !tags(resource).entrySet().containsAll(TAGS.entrySet())) {
                untagged.put("%s (%s)".formatted(name, type), tags(resource));
            }
        });

        assertThat(untagged).isEmpty();
    }

    /** Or the list would hide a type that takes tags by now. */
    @Test
    void shouldListNoTypeThatIsNotThereOrIsTagged() {
        Set<String> there = whole.template().resources().values().stream()
                .filter(resource -> tags(resource).isEmpty())
                .map(resource -> resource.get("Type").asString())
                .collect(Collectors.toSet());

        assertThat(WITHOUT_TAGS.keySet()).isSubsetOf(there);
    }

    /** The tags of a resource: a list, a list for each kind of thing, or an object. */
    private static Map<String, String> tags(JsonNode resource) {
        JsonNode properties = resource.path("Properties");
        return Stream.of("Tags", "ResourceTags", "TagSpecifications")
                .map(properties::path)
                .flatMap(TagsTemplateTest::pairs)
                .collect(Collectors.toMap(List::getFirst, List::getLast, (one, _) -> one, TreeMap::new));
    }

    private static Stream<List<String>> pairs(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                        .flatMap(each -> each.has("Tags")
                                ? pairs(each.get("Tags"))
                                : Stream.of(List.of(
                                        each.get("Key").asString(),
                                        each.get("Value").asString(""))))
                : node.propertyStream()
                        .map(tag -> List.of(tag.getKey(), tag.getValue().asString("")));
    }
}
