package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NeedsNode
class BalancerTemplateTest {

    private final Template template = Synthesis.usual().template();
    private final JsonNode balancer = template.properties("AWS::ElasticLoadBalancing::LoadBalancer", "Balancer");

    @Test
    void shouldPassTcpThroughInPublicSubnets() {
        assertThat(balancer.get("Listeners"))
                .isEqualTo(
                        json(
                                "[{'InstancePort':'5555','InstanceProtocol':'TCP','LoadBalancerPort':'5555','Protocol':'TCP'}]"));
        assertThat(balancer.get("Scheme").asString()).isEqualTo("internet-facing");
        assertThat(balancer.get("Subnets").valueStream().map(JsonNode::toString))
                .hasSize(2)
                .allSatisfy(subnet -> assertThat(subnet).contains("BalancerSubnet"));
    }

    @Test
    void shouldBalanceAcrossZonesAndDrainConnections() {
        assertThat(balancer.get("CrossZone").asBoolean()).isTrue();
        assertThat(balancer.get("ConnectionDrainingPolicy")).isEqualTo(json("{'Enabled':true,'Timeout':300}"));
        assertThat(balancer.get("HealthCheck"))
                .isEqualTo(
                        json(
                                "{'HealthyThreshold':'2','Interval':'10','Target':'TCP:5555','Timeout':'5','UnhealthyThreshold':'3'}"));
    }

    @Test
    void shouldLogWhoConnects() {
        String bucket = template.name("AWS::S3::Bucket", "BalancerAccessLogs");

        assertThat(balancer.get("AccessLoggingPolicy"))
                .isEqualTo(json("{'EmitInterval':5,'Enabled':true,'S3BucketName':{'Ref':'%s'}}".formatted(bucket)));
        assertThat(template.properties("AWS::S3::BucketPolicy", "BalancerAccessLogs")
                        .at("/PolicyDocument/Statement")
                        .toString())
                .contains("\"Service\":\"logdelivery.elasticloadbalancing.amazonaws.com\"");
    }

    /** CloudFormation asks for it: public addresses hold the way to the internet. */
    @Test
    void shouldComeAfterTheWayToTheInternetAndGoBeforeIt() {
        assertThat(template.dependencies(template.name("AWS::ElasticLoadBalancing::LoadBalancer", "Balancer")))
                .filteredOn(name -> name.contains("DefaultRoute"))
                .hasSize(2);
    }

    /** So that the bucket is emptied after its last writer is gone. */
    @Test
    void shouldGoBeforeItsLogIsEmptied() {
        assertThat(template.dependencies(template.name("AWS::ElasticLoadBalancing::LoadBalancer", "Balancer")))
                .contains(
                        template.name("AWS::S3::BucketPolicy", "BalancerAccessLogs"),
                        template.name("Custom::S3AutoDeleteObjects", "BalancerAccessLogs"));
    }

    @Test
    void shouldBeOpenToAllowedAddressesOnly() {
        assertThat(ranges(template)).containsExactly("0.0.0.0/0");
        assertThat(ranges(Synthesis.of(Map.of("allow", "203.0.113.0/24,198.51.100.7/32"))
                        .template()))
                .containsExactly("203.0.113.0/24", "198.51.100.7/32");
    }

    @Test
    void shouldCallWorkersAndBeTheirOnlyCaller() {
        String balancerGroup = template.name("AWS::EC2::SecurityGroup", "BalancerGroup");
        String workerGroup = template.name("AWS::EC2::SecurityGroup", "FleetGroup");
        JsonNode in = template.properties("AWS::EC2::SecurityGroupIngress", "FleetGroup");
        JsonNode out = template.properties("AWS::EC2::SecurityGroupEgress", "BalancerGroup");

        assertThat(in.get("SourceSecurityGroupId").toString()).contains(balancerGroup);
        assertThat(in.get("FromPort").asInt()).isEqualTo(5555);
        assertThat(out.get("DestinationSecurityGroupId").toString()).contains(workerGroup);
        assertThat(template.properties(workerGroup).has("SecurityGroupIngress")).isFalse();
        assertThat(template.properties(workerGroup).get("SecurityGroupEgress"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.get("FromPort").asInt()).isEqualTo(443));
        assertThat(template.properties(balancerGroup)
                        .path("SecurityGroupEgress")
                        .toString())
                .doesNotContain("0.0.0.0/0");
    }

    private static List<String> ranges(Template template) {
        JsonNode group = template.properties("AWS::EC2::SecurityGroup", "BalancerGroup");
        assertThat(group.get("SecurityGroupIngress"))
                .allSatisfy(rule -> assertThat(rule.get("FromPort").asInt()).isEqualTo(5555));
        return group.get("SecurityGroupIngress")
                .valueStream()
                .map(rule -> rule.get("CidrIp").asString())
                .toList();
    }
}
