package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NeedsNode
class NetworkTemplateTest {

    private final Template template = Synthesis.usual().template();

    @Test
    void shouldTakeTheFirstTwoZonesOfTheRegion() {
        assertThat(zones(template))
                .containsOnly(
                        json("{'Fn::Select':[0,{'Fn::GetAZs':''}]}").toString(),
                        json("{'Fn::Select':[1,{'Fn::GetAZs':''}]}").toString())
                .hasSize(4);
    }

    @Test
    void shouldTakeTheZonesThatAreNamed() {
        Template named = Synthesis.of(Map.of("zones", "us-west-1a,us-west-1c", "endpointZones", "2"))
                .template();

        assertThat(zones(named))
                .containsOnly("\"us-west-1a\"", "\"us-west-1c\"")
                .hasSize(4);
        assertThat(interfaceEndpoints(named))
                .allSatisfy(endpoint -> assertThat(endpoint.get("SubnetIds")).hasSize(2));
    }

    @Test
    void shouldHaveNoWayOutForWorkers() {
        assertThat(template.ofType("AWS::EC2::NatGateway")).isEmpty();
        assertThat(template.ofType("AWS::EC2::Route").keySet())
                .hasSize(2)
                .allSatisfy(route -> assertThat(route).contains("BalancerSubnet"));
        assertThat(template.ofType("AWS::EC2::Subnet").values())
                .allSatisfy(subnet -> assertThat(
                                subnet.at("/Properties/MapPublicIpOnLaunch").asBoolean())
                        .isFalse());
    }

    @Test
    void shouldCloseTheDefaultSecurityGroup() {
        assertThat(template.ofType("Custom::VpcRestrictDefaultSG")).hasSize(1);
    }

    @Test
    void shouldLogRefusedConnections() {
        JsonNode log = template.properties("AWS::EC2::FlowLog", "Network");

        assertThat(log.get("TrafficType").asString()).isEqualTo("REJECT");
        assertThat(log.get("LogGroupName"))
                .isEqualTo(json("{'Ref':'%s'}".formatted(template.name("AWS::Logs::LogGroup", "NetworkFlowLogs"))));
    }

    @Test
    void shouldHaveOnlyTheEndpointsThatWorkersNeed() {
        assertThat(template.ofType("AWS::EC2::VPCEndpoint").values().stream()
                        .map(endpoint -> service(endpoint.get("Properties"))))
                .containsExactlyInAnyOrder("s3", "logs", "secretsmanager", "execute-api");
        assertThat(interfaceEndpoints(template)).allSatisfy(endpoint -> {
            assertThat(endpoint.get("SubnetIds")).hasSize(1);
            assertThat(endpoint.get("PrivateDnsEnabled").asBoolean()).isTrue();
        });
        JsonNode gateway = template.properties("AWS::EC2::VPCEndpoint", "NetworkEndpointsS3");
        assertThat(gateway.get("RouteTableIds").valueStream().map(JsonNode::toString))
                .hasSize(2)
                .allSatisfy(table -> assertThat(table).contains("WorkersSubnet"));
    }

    @Test
    void shouldLetThroughThisAccountAndThePackagesOfTheSystemOnly() {
        List<JsonNode> statements = template.ofType("AWS::EC2::VPCEndpoint").values().stream()
                .flatMap(endpoint ->
                        endpoint.at("/Properties/PolicyDocument/Statement").valueStream())
                .toList();

        assertThat(statements).hasSize(5);
        assertThat(statements.stream().filter(statement -> !isOfThisAccount(statement)))
                .singleElement()
                .satisfies(packages -> {
                    assertThat(Template.actions(packages)).containsExactly("s3:GetObject");
                    assertThat(packages.get("Resource").toString()).contains(":s3:::al2023-repos-us-west-1-de612dc2/*");
                });
        assertThat(statements.stream().flatMap(statement -> Template.actions(statement).stream()))
                .containsOnly(
                        "s3:GetObject",
                        "s3:GetObjectVersion",
                        "s3:ListBucket",
                        "logs:CreateLogStream",
                        "logs:DescribeLogStreams",
                        "logs:PutLogEvents",
                        "secretsmanager:GetSecretValue",
                        "execute-api:Invoke");
    }

    @Test
    void shouldLetEveryMachineOfTheNetworkCallItsEndpoints() {
        JsonNode group = template.properties("AWS::EC2::SecurityGroup", "NetworkEndpoints");

        assertThat(group.get("SecurityGroupIngress")).singleElement().satisfies(rule -> {
            assertThat(rule.get("CidrIp").asString()).isEqualTo("10.0.0.0/16");
            assertThat(rule.get("FromPort").asInt()).isEqualTo(443);
            assertThat(rule.get("ToPort").asInt()).isEqualTo(443);
        });
        assertThat(group.get("SecurityGroupEgress").toString()).contains("255.255.255.255/32");
    }

    private static boolean isOfThisAccount(JsonNode statement) {
        return statement
                .path("Condition")
                .path("StringEquals")
                .path("aws:PrincipalAccount")
                .equals(json("{'Ref':'AWS::AccountId'}"));
    }

    private static List<String> zones(Template template) {
        return template.ofType("AWS::EC2::Subnet").values().stream()
                .map(subnet -> subnet.at("/Properties/AvailabilityZone").toString())
                .toList();
    }

    private static List<JsonNode> interfaceEndpoints(Template template) {
        return template.ofType("AWS::EC2::VPCEndpoint").values().stream()
                .map(endpoint -> endpoint.get("Properties"))
                .filter(endpoint -> endpoint.path("VpcEndpointType").asString().equals("Interface"))
                .toList();
    }

    /** The last part of com.amazonaws.REGION.SERVICE, in one text or in several that are joined. */
    private static String service(JsonNode endpoint) {
        JsonNode name = endpoint.get("ServiceName");
        String text = name.isString()
                ? name.asString()
                : name.at("/Fn::Join/1")
                        .valueStream()
                        .flatMap(part -> Stream.of(part.asString("")))
                        .collect(Collectors.joining());
        return text.substring(text.lastIndexOf('.') + 1);
    }
}
