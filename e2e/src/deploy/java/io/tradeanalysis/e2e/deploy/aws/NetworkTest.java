package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The network of a deployed environment, read back with the AWS CLI. */
@OnSharedAccount
class NetworkTest {

    private final AwsCloud cloud;
    private final String vpc;

    NetworkTest(Environment environment) {
        this.cloud = environment.cloud();
        this.vpc = environment.output(StackOutput.VPC);
    }

    @Test
    void shouldSpreadOverTwoZones() {
        List<String> zones = new ArrayList<>();
        for (JsonNode subnet : list("describe-subnets", "Subnets", "vpc-id")) {
            zones.add(subnet.get("AvailabilityZone").asString());
            assertThat(subnet.get("MapPublicIpOnLaunch").asBoolean()).isFalse();
        }

        assertThat(zones).containsExactlyInAnyOrder("us-west-1a", "us-west-1a", "us-west-1b", "us-west-1b");
    }

    @Test
    void shouldGiveWorkersNoRouteOut() {
        int open = 0;
        for (JsonNode table : list("describe-route-tables", "RouteTables", "vpc-id")) {
            for (JsonNode route : table.get("Routes")) {
                assertThat(route.path("NatGatewayId").isMissingNode()).isTrue();
                if (route.path("GatewayId").asString("").startsWith("igw-")) {
                    open++;
                }
            }
        }

        assertThat(open).as("routes out, of the balancer's two subnets").isEqualTo(2);
    }

    @Test
    void shouldReachOnlyWhatWorkersNeed() {
        List<String> services = new ArrayList<>();
        for (JsonNode endpoint : list("describe-vpc-endpoints", "VpcEndpoints", "vpc-id")) {
            services.add("%s %s %d"
                    .formatted(
                            endpoint.get("VpcEndpointType").asString(),
                            endpoint.get("ServiceName").asString(),
                            endpoint.get("SubnetIds").size()));
            assertThat(endpoint.get("PolicyDocument").asString()).doesNotContain("\"Action\": \"*\"");
        }

        assertThat(services)
                .containsExactlyInAnyOrder(
                        "Gateway com.amazonaws.us-west-1.s3 0",
                        "Interface com.amazonaws.us-west-1.logs 1",
                        "Interface com.amazonaws.us-west-1.secretsmanager 1",
                        "Interface com.amazonaws.us-west-1.execute-api 1");
    }

    @Test
    void shouldCloseTheDefaultSecurityGroup() {
        JsonNode group = null;
        for (JsonNode one : list("describe-security-groups", "SecurityGroups", "vpc-id")) {
            if (one.get("GroupName").asString().equals("default")) {
                group = one;
            }
        }

        assertThat(group).isNotNull();
        assertThat(group.get("IpPermissions")).isEmpty();
        assertThat(group.get("IpPermissionsEgress")).isEmpty();
    }

    @Test
    void shouldLogRefusedConnections() {
        JsonNode log = list("describe-flow-logs", "FlowLogs", "resource-id").get(0);

        assertThat(log.get("TrafficType").asString()).isEqualTo("REJECT");
        assertThat(log.get("LogGroupName").asString()).isEqualTo("/trade-analysis/shared/flow-logs");
    }

    private JsonNode list(String command, String key, String filter) {
        return cloud.aws(
                        "ec2",
                        command,
                        command.equals("describe-flow-logs") ? "--filter" : "--filters",
                        "Name=%s,Values=%s".formatted(filter, vpc))
                .get(key);
    }
}
