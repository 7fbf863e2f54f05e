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

/** Fleet, balancer and scaling of a deployed environment, read back with the AWS CLI. */
@OnSharedAccount
class FleetTest {

    private final Environment environment;
    private final AwsCloud cloud;

    FleetTest(Environment environment) {
        this.environment = environment;
        this.cloud = environment.cloud();
    }

    @Test
    void shouldKeepOneToTenWorkersBehindTheBalancer() {
        JsonNode group = group();

        assertThat(group.get("MinSize").asInt()).isEqualTo(1);
        assertThat(group.get("MaxSize").asInt()).isEqualTo(10);
        assertThat(group.get("HealthCheckType").asString()).isEqualTo("ELB");
        assertThat(group.get("LoadBalancerNames").get(0).asString())
                .isEqualTo(environment.output(StackOutput.BALANCER_NAME));
        assertThat(group.get("VPCZoneIdentifier").asString().split(",")).hasSize(2);
        assertThat(group.get("Instances")).hasSize(1);
    }

    @Test
    void shouldHardenItsMachines() {
        JsonNode machine = template();

        assertThat(machine.at("/MetadataOptions/HttpTokens").asString()).isEqualTo("required");
        assertThat(machine.at("/MetadataOptions/HttpPutResponseHopLimit").asInt())
                .isEqualTo(1);
        assertThat(machine.at("/BlockDeviceMappings/0/Ebs/Encrypted").asBoolean())
                .isTrue();
        assertThat(machine.at("/Monitoring/Enabled").asBoolean()).isTrue();
        assertThat(machine.get("InstanceType").asString()).isEqualTo("c6i.large");
        assertThat(machine.get("ImageId").asString()).startsWith("ami-");
    }

    @Test
    void shouldBootAWorkerFromTheReleasedJar() {
        String script = new UserData(environment).script();
        String address = script.lines()
                .filter(line -> line.contains("aws s3 cp"))
                .map(line -> line.replaceAll(".*(s3://[^' ]+).*", "$1"))
                .findFirst()
                .orElseThrow();
        String[] place = address.substring("s3://".length()).split("/", 2);

        JsonNode jar = cloud.aws("s3api", "head-object", "--bucket", place[0], "--key", place[1]);

        assertThat(jar.get("ContentLength").asLong())
                .isEqualTo(Artifacts.worker().toFile().length());
        assertThat(script).contains("java-25-amazon-corretto-headless", "fontconfig", "User=trade-analysis");
    }

    @Test
    void shouldAddOneAboveSixtyPerCentAndTakeOneBelowTwenty() {
        assertThat(scaling())
                .containsExactlyInAnyOrder(
                        "GreaterThanThreshold 60 for 60 s x 1: +1", "LessThanThreshold 20 for 60 s x 1: -1");
    }

    @Test
    void shouldPassTcpThroughAndDrain() {
        String name = environment.output(StackOutput.BALANCER_NAME);
        JsonNode balancer = cloud.aws("elb", "describe-load-balancers", "--load-balancer-names", name)
                .at("/LoadBalancerDescriptions/0");
        JsonNode attributes = cloud.aws("elb", "describe-load-balancer-attributes", "--load-balancer-name", name)
                .get("LoadBalancerAttributes");
        JsonNode listener = balancer.at("/ListenerDescriptions/0/Listener");

        assertThat(listener.get("Protocol").asString()).isEqualTo("TCP");
        assertThat(listener.get("LoadBalancerPort").asInt()).isEqualTo(5555);
        assertThat(listener.get("InstancePort").asInt()).isEqualTo(5555);
        assertThat(balancer.at("/HealthCheck/Target").asString()).isEqualTo("TCP:5555");
        assertThat(balancer.get("Subnets")).hasSize(2);
        assertThat(attributes.at("/CrossZoneLoadBalancing/Enabled").asBoolean()).isTrue();
        assertThat(attributes.at("/ConnectionDraining/Enabled").asBoolean()).isTrue();
        assertThat(attributes.at("/AccessLog/Enabled").asBoolean()).isTrue();
        assertThat(environment.output(StackOutput.WORKERS))
                .isEqualTo(balancer.get("DNSName").asString() + ":5555");
    }

    @Test
    void shouldLetOnlyTheBalancerCallWorkers() {
        JsonNode workers = groupOf(cloud.aws(
                        "ec2",
                        "describe-instances",
                        "--instance-ids",
                        group().at("/Instances/0/InstanceId").asString())
                .at("/Reservations/0/Instances/0/SecurityGroups/0/GroupId"));
        JsonNode balancer = cloud.aws(
                        "elb",
                        "describe-load-balancers",
                        "--load-balancer-names",
                        environment.output(StackOutput.BALANCER_NAME))
                .at("/LoadBalancerDescriptions/0/SecurityGroups/0");

        JsonNode rule = workers.get("IpPermissions");
        assertThat(rule).hasSize(1);
        assertThat(rule.at("/0/FromPort").asInt()).isEqualTo(5555);
        assertThat(rule.at("/0/IpRanges")).isEmpty();
        assertThat(rule.at("/0/UserIdGroupPairs/0/GroupId")).isEqualTo(balancer);
    }

    @Test
    void shouldLetOnlyAllowedAddressesCallTheBalancer() {
        JsonNode group = groupOf(cloud.aws(
                        "elb",
                        "describe-load-balancers",
                        "--load-balancer-names",
                        environment.output(StackOutput.BALANCER_NAME))
                .at("/LoadBalancerDescriptions/0/SecurityGroups/0"));
        List<String> allowed = new ArrayList<>();
        for (JsonNode rule : group.get("IpPermissions")) {
            rule.get("IpRanges")
                    .forEach(range -> allowed.add(range.get("CidrIp").asString()));
        }

        assertThat(allowed).containsExactlyInAnyOrder("203.0.113.0/24", "198.51.100.7/32");
    }

    private JsonNode group() {
        return cloud.aws(
                        "autoscaling",
                        "describe-auto-scaling-groups",
                        "--auto-scaling-group-names",
                        environment.output(StackOutput.FLEET_NAME))
                .at("/AutoScalingGroups/0");
    }

    private JsonNode template() {
        return new UserData(environment).machine();
    }

    private JsonNode groupOf(JsonNode id) {
        return cloud.aws("ec2", "describe-security-groups", "--group-ids", id.asString())
                .at("/SecurityGroups/0");
    }

    private List<String> scaling() {
        List<String> scaling = new ArrayList<>();
        JsonNode policies = cloud.aws(
                        "autoscaling",
                        "describe-policies",
                        "--auto-scaling-group-name",
                        environment.output(StackOutput.FLEET_NAME))
                .get("ScalingPolicies");
        for (JsonNode alarm : cloud.aws("cloudwatch", "describe-alarms", "--query", "MetricAlarms")) {
            for (JsonNode policy : policies) {
                if (alarm.at("/AlarmActions/0").equals(policy.get("PolicyARN"))) {
                    scaling.add("%s %s for %d s x %d: %+d"
                            .formatted(
                                    alarm.get("ComparisonOperator").asString(),
                                    alarm.get("Threshold").asInt(),
                                    alarm.get("Period").asInt(),
                                    alarm.get("EvaluationPeriods").asInt(),
                                    policy.at("/StepAdjustments/0/ScalingAdjustment")
                                            .asInt()));
                }
            }
        }
        return scaling;
    }
}
