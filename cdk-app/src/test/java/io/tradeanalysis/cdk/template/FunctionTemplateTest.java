package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.cdk.account.AccountFacts;
import io.tradeanalysis.cdk.network.ExistingNetwork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NeedsNode
class FunctionTemplateTest {

    private final Template template = Synthesis.usual().template();
    private final JsonNode function = template.properties("AWS::Lambda::Function", "Function");

    @Test
    void shouldRunJava25FromASnapshotOfAPublishedVersion() {
        assertThat(function.get("Runtime").asString()).isEqualTo("java25");
        assertThat(function.get("SnapStart")).isEqualTo(json("{'ApplyOn':'PublishedVersions'}"));
        assertThat(function.get("Timeout").asInt()).isEqualTo(28);
        assertThat(function.get("MemorySize").asInt()).isEqualTo(1769);
        assertThat(function.get("Environment"))
                .isEqualTo(json("{'Variables':{'JAVA_TOOL_OPTIONS':'--add-modules=jdk.incubator.vector"
                        + " -Djdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK=0'}}"));
        assertThat(function.get("Architectures")).isEqualTo(json("['x86_64']"));
        JsonNode alias = template.properties("AWS::Lambda::Alias", "Function");
        assertThat(alias.get("Name").asString()).isEqualTo("live");
        assertThat(alias.get("FunctionVersion").toString()).contains(template.name("AWS::Lambda::Version", "Function"));
    }

    @Test
    void shouldDoNothingButWriteItsLog() {
        assertThat(template.rights(template.name("AWS::IAM::Role", "FunctionRole")))
                .singleElement()
                .satisfies(right -> {
                    assertThat(Template.actions(right)).containsExactly("logs:CreateLogStream", "logs:PutLogEvents");
                    assertThat(right.get("Resource").toString()).contains("FunctionLogs");
                });
    }

    @Test
    void shouldBePrivateAndForTheWorkersOfOneEndpointAlone() {
        JsonNode api = template.properties("AWS::ApiGateway::RestApi", "Function");
        JsonNode statements = api.at("/Policy/Statement");

        assertThat(api.get("EndpointConfiguration")).isEqualTo(json("{'Types':['PRIVATE']}"));
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).get("Effect").asString()).isEqualTo("Allow");
        assertThat(statements.get(0).get("Principal").toString())
                .contains(template.name("AWS::IAM::Role", "WorkerRole"));
        assertThat(statements.get(1).get("Effect").asString()).isEqualTo("Deny");
        assertThat(statements.get(1).get("Principal")).isEqualTo(json("{'AWS':'*'}"));
        assertThat(statements.get(1).get("Condition"))
                .isEqualTo(json("{'StringNotEquals':{'aws:SourceVpce':{'Ref':'%s'}}}"
                        .formatted(template.name("AWS::EC2::VPCEndpoint", "NetworkEndpointsFunction"))));
    }

    @Test
    void shouldTakeSignedCallsOfOneMethod() {
        JsonNode method = template.properties("AWS::ApiGateway::Method", "Function");

        assertThat(method.get("HttpMethod").asString()).isEqualTo("POST");
        assertThat(method.get("AuthorizationType").asString()).isEqualTo("AWS_IAM");
        assertThat(method.at("/Integration/TimeoutInMillis").asInt()).isEqualTo(29_000);
        assertThat(method.at("/Integration/Uri").toString()).contains(template.name("AWS::Lambda::Alias", "Function"));
        assertThat(template.properties("AWS::ApiGateway::Resource", "Function")
                        .get("PathPart")
                        .asString())
                .isEqualTo("calculate_var");
    }

    @Test
    void shouldBeThrottledAndTouchNoSettingOfTheAccount() {
        JsonNode stage = template.properties("AWS::ApiGateway::Stage", "Function");

        assertThat(stage.get("MethodSettings")).singleElement().satisfies(settings -> {
            assertThat(settings.get("ThrottlingRateLimit").asInt()).isEqualTo(160);
            assertThat(settings.get("ThrottlingBurstLimit").asInt()).isEqualTo(320);
            assertThat(settings.get("LoggingLevel").asString()).isEqualTo("OFF");
        });
        assertThat(stage.has("AccessLogSetting")).isFalse();
        assertThat(template.ofType("AWS::ApiGateway::Account")).isEmpty();
    }

    @Test
    void shouldLogCallsWhereTheAccountLetsIt() {
        Synthesis logged = Synthesis.of(Map.of(), new AccountFacts(Synthesis.IMAGE, Optional.empty(), true));

        assertThat(logged.template()
                        .properties("AWS::ApiGateway::Stage", "Function")
                        .at("/AccessLogSetting/DestinationArn")
                        .toString())
                .contains(logged.template().name("AWS::Logs::LogGroup", "FunctionApiLogs"));
        assertThat(logged.findings()).isEmpty();
    }

    @Test
    void shouldBeForAnyEndpointOfAGivenNetwork() {
        ExistingNetwork network = new ExistingNetwork(
                "vpc-01234567",
                List.of("us-west-1a", "us-west-1c"),
                List.of("subnet-01234561", "subnet-01234562"),
                List.of("subnet-01234563", "subnet-01234564"));
        Synthesis given = Synthesis.of(Map.of(), new AccountFacts(Synthesis.IMAGE, Optional.of(network), false));
        Template there = given.template();

        assertThat(there.properties("AWS::ApiGateway::RestApi", "Function").at("/Policy/Statement/1/Condition"))
                .isEqualTo(json("{'StringNotEquals':{'aws:SourceVpc':'vpc-01234567'}}"));
        assertThat(there.resources().values().stream()
                        .map(resource -> resource.get("Type").asString()))
                .doesNotContain(
                        "AWS::EC2::VPC",
                        "AWS::EC2::Subnet",
                        "AWS::EC2::VPCEndpoint",
                        "AWS::EC2::InternetGateway",
                        "AWS::EC2::FlowLog",
                        "Custom::VpcRestrictDefaultSG");
        assertThat(there.properties("AWS::ElasticLoadBalancing::LoadBalancer", "Balancer")
                        .get("Subnets"))
                .isEqualTo(json("['subnet-01234561','subnet-01234562']"));
        assertThat(there.properties("AWS::AutoScaling::AutoScalingGroup", "Fleet")
                        .get("VPCZoneIdentifier"))
                .isEqualTo(json("['subnet-01234563','subnet-01234564']"));
        assertThat(there.json().at("/Outputs/Vpc/Value").asString()).isEqualTo("vpc-01234567");
        assertThat(given.findings()).isEmpty();
    }
}
