package io.tradeanalysis.cdk.template;

import static io.tradeanalysis.cdk.template.Template.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NeedsNode
class FleetTemplateTest {

    private final Template template = Synthesis.usual().template();
    private final String groupName = template.name("AWS::AutoScaling::AutoScalingGroup", "Fleet");
    private final JsonNode group = template.properties(groupName);
    private final JsonNode machine =
            template.properties("AWS::EC2::LaunchTemplate", "Fleet").get("LaunchTemplateData");

    @Test
    void shouldLeaveTheSizeToTheGroup() {
        assertThat(group.get("MinSize").asString()).isEqualTo("1");
        assertThat(group.get("MaxSize").asString()).isEqualTo("10");
        assertThat(group.has("DesiredCapacity")).isFalse();
    }

    @Test
    void shouldStandInIsolatedSubnetsBehindTheBalancer() {
        assertThat(group.get("VPCZoneIdentifier").valueStream().map(JsonNode::toString))
                .hasSize(2)
                .allSatisfy(subnet -> assertThat(subnet).contains("WorkersSubnet"));
        assertThat(group.get("LoadBalancerNames"))
                .isEqualTo(json("[{'Ref':'%s'}]"
                        .formatted(template.name("AWS::ElasticLoadBalancing::LoadBalancer", "Balancer"))));
        assertThat(group.get("HealthCheckType").asString()).isEqualTo("ELB");
        assertThat(group.get("HealthCheckGracePeriod").asInt()).isEqualTo(300);
    }

    @Test
    void shouldWarmUpForSeventySecondsWhateverThePolicy() {
        assertThat(group.get("DefaultInstanceWarmup").asInt()).isEqualTo(70);
        assertThat(template.ofType("AWS::AutoScaling::ScalingPolicy").values())
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.get("Properties").has("EstimatedInstanceWarmup"))
                        .isFalse());
    }

    @Test
    void shouldReplaceTheGroupForANewRelease() {
        assertThat(template.resource(groupName).get("UpdatePolicy").get("AutoScalingReplacingUpdate"))
                .isEqualTo(json("{'WillReplace':true}"));
        String launchTemplate = template.name("AWS::EC2::LaunchTemplate", "Fleet");
        assertThat(group.get("LaunchTemplate"))
                .isEqualTo(json(
                        "{'LaunchTemplateId':{'Ref':'%1$s'},'Version':{'Fn::GetAtt':['%1$s','LatestVersionNumber']}}"
                                .formatted(launchTemplate)));
    }

    @Test
    void shouldGrowAboveSixtyAndShrinkBelowTwentyPerCent() {
        assertScaling("FleetScalingBusy", "GreaterThanThreshold", 60, "FleetScalingOneMore", 1);
        assertScaling("FleetScalingIdle", "LessThanThreshold", 20, "FleetScalingOneFewer", -1);
    }

    private void assertScaling(String alarmName, String comparison, int threshold, String policyName, int adjustment) {
        JsonNode alarm = template.properties("AWS::CloudWatch::Alarm", alarmName);
        String policy = template.name("AWS::AutoScaling::ScalingPolicy", policyName);
        JsonNode steps = template.properties(policy);

        assertThat(alarm.get("ComparisonOperator").asString()).isEqualTo(comparison);
        assertThat(alarm.get("Threshold").asInt()).isEqualTo(threshold);
        assertThat(alarm.get("Period").asInt()).isEqualTo(60);
        assertThat(alarm.get("EvaluationPeriods").asInt()).isEqualTo(1);
        assertThat(alarm.get("MetricName").asString()).isEqualTo("CPUUtilization");
        assertThat(alarm.get("Statistic").asString()).isEqualTo("Average");
        assertThat(alarm.get("Dimensions"))
                .isEqualTo(json("[{'Name':'AutoScalingGroupName','Value':{'Ref':'%s'}}]".formatted(groupName)));
        assertThat(alarm.get("AlarmActions")).isEqualTo(json("[{'Ref':'%s'}]".formatted(policy)));
        assertThat(steps.get("AdjustmentType").asString()).isEqualTo("ChangeInCapacity");
        assertThat(steps.get("PolicyType").asString()).isEqualTo("StepScaling");
        assertThat(steps.get("StepAdjustments"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.get("ScalingAdjustment").asInt()).isEqualTo(adjustment));
    }

    @Test
    void shouldGuardItsMachines() {
        assertThat(machine.get("MetadataOptions"))
                .isEqualTo(json("{'HttpPutResponseHopLimit':1,'HttpTokens':'required'}"));
        assertThat(machine.get("Monitoring")).isEqualTo(json("{'Enabled':true}"));
        assertThat(machine.get("BlockDeviceMappings")).singleElement().satisfies(disk -> {
            assertThat(disk.at("/Ebs/Encrypted").asBoolean()).isTrue();
            assertThat(disk.at("/Ebs/DeleteOnTermination").asBoolean()).isTrue();
        });
        assertThat(machine.has("KeyName")).isFalse();
        assertThat(machine.get("InstanceType").asString()).isEqualTo("c6i.large");
        assertThat(machine.get("ImageId").asString()).isEqualTo(Synthesis.IMAGE);
    }

    @Test
    void shouldTagMachinesAndTheirVolumes() {
        assertThat(machine.get("TagSpecifications")
                        .valueStream()
                        .map(each -> each.get("ResourceType").asString()))
                .contains("instance", "volume");
        assertThat(machine.get("TagSpecifications"))
                .allSatisfy(each -> assertThat(each.get("Tags").toString())
                        .contains(
                                "{\"Key\":\"env\",\"Value\":\"dev\"}", "{\"Key\":\"expires-at\",\"Value\":\"never\"}"));
        assertThat(group.get("Tags"))
                .allSatisfy(tag ->
                        assertThat(tag.get("PropagateAtLaunch").asBoolean()).isTrue());
    }

    /** Calls in flight have the drain time; systemd kills what has not stopped in its own. */
    @Test
    void shouldGiveAWorkerTimeToDrainBeforeItIsKilled() {
        int drain = seconds("TRADE_ANALYSIS_DRAIN=(\\d+)s\\b");
        int stop = seconds("TimeoutStopSec=(\\d+)\\b");

        assertThat(drain).isPositive();
        assertThat(stop).isGreaterThanOrEqualTo(drain + 10);
    }

    private int seconds(String setting) {
        Matcher found = Pattern.compile(setting).matcher(machine.get("UserData").toString());
        assertThat(found.find()).as(setting).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void shouldTakeArmMachinesAndTheirImage() {
        Template arm = Synthesis.of(Map.of("architecture", "arm")).template();
        JsonNode data = arm.properties("AWS::EC2::LaunchTemplate", "Fleet").get("LaunchTemplateData");

        assertThat(data.get("InstanceType").asString()).isEqualTo("c6g.large");
        assertThat(data.get("ImageId").asString())
                .isEqualTo("{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}");
        assertThat(arm.properties("AWS::Lambda::Function", "Function").get("Architectures"))
                .isEqualTo(json("['arm64']"));
    }

    @Test
    void shouldStartWorkersWhenAllIsThereThatTheyNeed() {
        assertThat(template.dependencies(groupName))
                .contains(
                        template.name("AWS::IAM::Policy", "WorkerRole"),
                        template.name("Custom::Identities", "Identity"),
                        template.name("Custom::CDKBucketDeployment", "Prices"))
                .containsAll(template.ofType("AWS::EC2::VPCEndpoint").keySet());
    }

    @Test
    void shouldWaitForAHealthyWorkerAtTheEnd() {
        String ready = template.name("Custom::FleetReady", "FleetReady");
        JsonNode properties = template.properties(ready);

        assertThat(properties.get("FleetName")).isEqualTo(json("{'Ref':'%s'}".formatted(groupName)));
        assertThat(properties.get("LogGroup").toString()).contains("FleetLogs");
        assertThat(properties.get("TimeoutSeconds").asInt())
                .isLessThan(template.properties("AWS::Lambda::Function", "FleetReady")
                        .get("Timeout")
                        .asInt());
        assertThat(template.dependencies(ready))
                .contains(groupName)
                .containsAll(template.ofType("AWS::AutoScaling::ScalingPolicy").keySet());
    }

    /** The version of the launch template, and the hash of the program. */
    @Test
    void shouldWaitAgainForEveryRelease() {
        JsonNode release =
                template.properties("Custom::FleetReady", "FleetReady").at("/Release/Fn::Join/1");

        assertThat(release.get(1).toString()).contains("LatestVersionNumber");
        assertThat(release.get(2).toString()).matches("\"-?[0-9a-f]{64}\"");
    }

    /** The size of the fleet and its alarm, and the machines stay as they are. */
    @Test
    void shouldChangeOnlyWhatASizeIsOf() {
        Template larger = Synthesis.of(Map.of("image", Synthesis.IMAGE, "maxWorkers", "12"))
                .template();

        assertThat(changed(larger))
                .containsExactlyInAnyOrder(groupName, template.name("AWS::CloudWatch::Alarm", "AlarmsFleetAtMaximum"));
        assertThat(changedProperties(larger, groupName)).containsExactly("MaxSize");
        assertThat(changedProperties(larger, template.name("AWS::CloudWatch::Alarm", "AlarmsFleetAtMaximum")))
                .containsExactly("Threshold");
    }

    private List<String> changed(Template other) {
        assertThat(other.resources().keySet()).isEqualTo(template.resources().keySet());
        return template.resources().keySet().stream()
                .filter(name -> !template.resource(name).equals(other.resource(name)))
                .toList();
    }

    private List<String> changedProperties(Template other, String name) {
        return template.properties(name)
                .propertyStream()
                .filter(property ->
                        !property.getValue().equals(other.properties(name).get(property.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
