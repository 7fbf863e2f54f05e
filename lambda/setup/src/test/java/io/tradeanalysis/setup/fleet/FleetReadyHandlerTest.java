package io.tradeanalysis.setup.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.setup.cloud.Aws;
import io.tradeanalysis.setup.cloud.CloudFormation;
import io.tradeanalysis.setup.cloud.CloudFormation.Put;
import io.tradeanalysis.setup.cloud.RemainingTime;
import io.tradeanalysis.setup.fleet.FleetReadyHandler.FleetClients;
import io.tradeanalysis.setup.resource.AnswerSender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The handler with the real clients of AWS over HTTP, and a clock that pauses move. */
class FleetReadyHandlerTest {

    private static final Map<String, String> PROPERTIES = Map.of(
            "FleetName",
            "new-fleet",
            "BalancerName",
            "balancer",
            "LogGroup",
            "/trade-analysis/dev/worker",
            "Release",
            "1",
            "TimeoutSeconds",
            "60");
    private static final RemainingTime QUARTER_OF_AN_HOUR = new RemainingTime(Duration.ofMinutes(15));
    private static final String REFUSED =
            "Instance has failed at least the UnhealthyThreshold number of health checks consecutively.";

    private final CloudFormation cloudFormation = new CloudFormation();
    private final Aws aws = new Aws();
    private final Map<String, String> groups = new HashMap<>();
    private String health = "";
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void start() {
        aws.install();
        aws.on(
                "DescribeAutoScalingGroups",
                form -> groups.entrySet().stream()
                        .filter(group -> form.contains("=" + group.getKey() + "&"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("", "<AutoScalingGroups>", "</AutoScalingGroups>")));
        aws.on("DescribeInstanceHealth", _ -> "<InstanceStates>" + health + "</InstanceStates>");
        aws.on("SetDesiredCapacity", _ -> "");
        stackIs("UPDATE_IN_PROGRESS");
        aws.on("GetLogEvents", _ -> "{\"events\":[]}");
        aws.on("GetConsoleOutput", _ -> "<instanceId>i-1</instanceId>");
    }

    @AfterEach
    void stop() {
        cloudFormation.close();
        aws.close();
    }

    private void stackIs(String status) {
        aws.on("DescribeStacks", form -> {
            assertThat(form).contains("StackName=arn:aws:cloudformation:us-west-1:");
            return "<Stacks><member><StackStatus>%s</StackStatus></member></Stacks>".formatted(status);
        });
    }

    private FleetReadyHandler handler() {
        return new FleetReadyHandler(
                AnswerSender.overHttp(_ -> {}),
                FleetClients.ofEnvironment(),
                () -> now,
                pause -> now = now.plus(pause));
    }

    private Put create() {
        return cloudFormation.call(handler(), cloudFormation.create(PROPERTIES), QUARTER_OF_AN_HOUR);
    }

    private static String group(String name, int desired, int most, String... instances) {
        return """
        <member><AutoScalingGroupName>%s</AutoScalingGroupName><MinSize>0</MinSize><MaxSize>%d</MaxSize>\
        <DesiredCapacity>%d</DesiredCapacity><Instances>%s</Instances></member>""".formatted(
                name,
                most,
                desired,
                Stream.of(instances).map(instance -> """
                                <member><InstanceId>%s</InstanceId><LifecycleState>InService</LifecycleState>\
                                <HealthStatus>Healthy</HealthStatus></member>""".formatted(instance)).collect(Collectors.joining()));
    }

    private static String state(String instance, String state, String description) {
        return "<member><InstanceId>%s</InstanceId><State>%s</State><Description>%s</Description></member>"
                .formatted(instance, state, description);
    }

    private static String inService(String... instances) {
        return Stream.of(instances)
                .map(instance -> state(instance, "InService", "N/A"))
                .collect(Collectors.joining());
    }

    private static String logEvents(List<String> messages) {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "events",
                        messages.stream()
                                .map(message -> Map.of("message", message))
                                .toList()));
    }

    @Test
    void shouldEndAtOnceIfAllWorkersAreInService() {
        groups.put("new-fleet", group("new-fleet", 2, 10, "i-1", "i-2"));
        health = inService("i-1", "i-2", "i-of-another-group");

        Put answer = create();

        assertThat(answer.text("Status")).isEqualTo("SUCCESS");
        assertThat(answer.data("Healthy")).isEqualTo("2");
        assertThat(now).isEqualTo(Instant.EPOCH);
        assertThat(aws.calls()).containsExactly("DescribeAutoScalingGroups", "DescribeInstanceHealth");
    }

    @Test
    void shouldWaitUntilTheBalancerHasAllWorkersInService() {
        groups.put("new-fleet", group("new-fleet", 2, 10, "i-1", "i-2"));
        aws.on(
                "DescribeInstanceHealth",
                _ -> "<InstanceStates>"
                        + (now.isBefore(Instant.ofEpochSecond(20)) ? inService("i-1") : inService("i-1", "i-2"))
                        + "</InstanceStates>");

        assertThat(create().data("Healthy")).isEqualTo("2");
        assertThat(now).isEqualTo(Instant.ofEpochSecond(20));
    }

    @Test
    void shouldWaitForOneWorkerEvenIfTheGroupDesiresNone() {
        groups.put("new-fleet", group("new-fleet", 0, 10));
        aws.on("DescribeScalingActivities", _ -> "<Activities/>");

        assertThat(create().text("Reason"))
                .startsWith("0 of 1 workers in service after 60 s. The group has no instance.");
    }

    @Test
    void shouldNotCountAWorkerThatItsGroupHasGivenUp() {
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1").replace("Healthy", "Unhealthy"));
        health = inService("i-1");

        assertThat(create().text("Reason"))
                .startsWith("0 of 1 workers in service after 60 s. "
                        + "i-1: in service at the balancer, not in service in its group.");
    }

    @Test
    void shouldSayWhyTheGroupHasNoInstance() {
        groups.put("new-fleet", group("new-fleet", 1, 10));
        aws.on("DescribeScalingActivities", _ -> """
                <Activities><member><Description>Launching a new EC2 instance</Description>\
                <StatusMessage>You have requested more vCPU capacity than your limit.</StatusMessage></member></Activities>""");

        assertThat(create().text("Reason"))
                .isEqualTo("0 of 1 workers in service after 60 s. "
                        + "The group has no instance: You have requested more vCPU capacity than your limit.");
    }

    @Test
    void shouldGiveTheBalancersReasonsAndTheWorkersLastLines() {
        groups.put("new-fleet", group("new-fleet", 2, 10, "i-1", "i-2"));
        health = state("i-1", "OutOfService", REFUSED);
        aws.on("GetLogEvents", input -> {
            assertThat(Aws.field(input, "logGroupName")).isEqualTo("/trade-analysis/dev/worker");
            assertThat(Aws.field(input, "logStreamName")).isEqualTo("i-1");
            return logEvents(List.of("starting\n", "\u001B[31mTRADE_ANALYSIS_BUCKET: nothing there\u001B[0m\r\n\n"));
        });

        Put answer = create();

        assertThat(answer.text("Status")).isEqualTo("FAILED");
        assertThat(answer.text("Reason"))
                .isEqualTo("0 of 2 workers in service after 60 s. i-1: " + REFUSED
                        + " i-2: not registered at the balancer. Last lines of the log of i-1: "
                        + "starting | TRADE_ANALYSIS_BUCKET: nothing there");
        assertThat(aws.calls()).doesNotContain("GetConsoleOutput");
    }

    /** What boot.sh says, whose worker never was started. */
    @Test
    void shouldFallBackToTheLogOfTheStart() {
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));
        aws.on("GetLogEvents", input -> {
            if (Aws.field(input, "logStreamName").equals("i-1/cloud-init")) {
                return logEvents(List.of("No match for argument: java-25"));
            }
            throw new Aws.Refusal(400, "ResourceNotFoundException");
        });

        assertThat(create().text("Reason")).endsWith(" Last lines of the start of i-1: No match for argument: java-25");
        assertThat(aws.calls()).doesNotContain("GetConsoleOutput");
    }

    /** The group ends and replaces what the balancer finds sick; the new one has said nothing yet. */
    @Test
    void shouldGiveTheLastLinesOfAWorkerThatItsGroupHasGivenUp() {
        aws.on(
                "DescribeAutoScalingGroups",
                _ -> "<AutoScalingGroups>%s</AutoScalingGroups>"
                        .formatted(group("new-fleet", 1, 10, "i-" + (1 + now.getEpochSecond() / 25))));
        aws.on("GetLogEvents", input -> logEvents(List.of(Aws.field(input, "logStreamName") + " has failed")));

        assertThat(create().text("Reason"))
                .isEqualTo("0 of 1 workers in service after 60 s. No longer in the group: i-1, i-2. "
                        + "i-3: not registered at the balancer. Last lines of the log of i-2: i-2 has failed");
    }

    @Test
    void shouldFallBackToTheConsole() {
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));
        aws.fail("GetLogEvents", 400, "ResourceNotFoundException");
        String console = Base64.getMimeEncoder()
                .encodeToString("booting\nno package java-25\n".repeat(9).getBytes(StandardCharsets.UTF_8));
        aws.on("GetConsoleOutput", form -> {
            assertThat(form).contains("InstanceId=i-1").contains("Latest=true");
            return "<instanceId>i-1</instanceId><output>%s</output>".formatted(console);
        });

        assertThat(create().text("Reason"))
                .contains(" Last lines of the console of i-1: booting | no package java-25 | ")
                .endsWith("| booting | no package java-25");
    }

    @Test
    void shouldSayThatThereIsNoLogLine() {
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));
        aws.fail("GetLogEvents", 400, "AccessDeniedException");
        aws.fail("GetConsoleOutput", 400, "UnsupportedOperation");

        assertThat(create().text("Reason")).endsWith(" No log line of a worker could be had.");
    }

    @Test
    void shouldKeepTheNewestLinesWithinWhatAnAnswerHolds() {
        groups.put(
                "new-fleet",
                group(
                        "new-fleet",
                        30,
                        30,
                        IntStream.range(0, 30).mapToObj("i-%017d"::formatted).toArray(String[]::new)));
        aws.on(
                "GetLogEvents",
                _ -> logEvents(IntStream.range(0, 40)
                        .mapToObj(line -> "line %d \"%s\"".formatted(line, "é".repeat(30)))
                        .toList()));

        Put answer = create();

        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(4096);
        assertThat(answer.text("Reason"))
                .startsWith("0 of 30 workers in service after 60 s. i-00000000000000000: not registered")
                .contains("... Last lines of the log of i-00000000000000000: line ")
                .contains("| line 38 ")
                .endsWith("\"")
                .doesNotContain(": line 0 ");
    }

    @Test
    void shouldRaiseANewFleetToTheSizeOfTheOldOne() {
        groups.put("old-fleet", group("old-fleet", 7, 10, "i-old"));
        groups.put("new-fleet", group("new-fleet", 1, 5, "i-1"));
        aws.on("SetDesiredCapacity", form -> {
            assertThat(form).contains("AutoScalingGroupName=new-fleet").contains("DesiredCapacity=5");
            groups.put("new-fleet", group("new-fleet", 5, 5, "i-1", "i-2", "i-3", "i-4", "i-5"));
            return "";
        });
        health = inService("i-old", "i-1", "i-2", "i-3", "i-4", "i-5");

        assertThat(update("old-fleet").data("Healthy")).isEqualTo("5");
        assertThat(aws.calls()).contains("SetDesiredCapacity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small-fleet", "gone-fleet", "new-fleet"})
    void shouldNotTouchTheSizeOtherwise(String old) {
        groups.put("small-fleet", group("small-fleet", 1, 10, "i-old"));
        groups.put("new-fleet", group("new-fleet", 2, 10, "i-1", "i-2"));
        health = inService("i-1", "i-2");

        assertThat(update(old).data("Healthy")).isEqualTo("2");
        assertThat(aws.calls()).doesNotContain("SetDesiredCapacity");
    }

    /** The old workers are as sick as the new ones, and there are fewer of them. */
    @Test
    void shouldWaitForNothingOnTheWayBack() {
        groups.put("failed-fleet", group("failed-fleet", 7, 10, "i-failed"));
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));
        stackIs("UPDATE_ROLLBACK_IN_PROGRESS");

        Put answer = update("failed-fleet");

        assertThat(answer.text("Status")).isEqualTo("SUCCESS");
        assertThat(answer.data("Healthy")).isEqualTo("unknown");
        assertThat(now).isEqualTo(Instant.EPOCH);
        assertThat(aws.calls()).containsExactly("DescribeStacks");
    }

    @Test
    void shouldWaitIfAwsCanNotSayWhereTheStackGoes() {
        aws.fail("DescribeStacks", 403, "AccessDenied");
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));

        assertThat(update("new-fleet").text("Reason")).startsWith("0 of 1 workers in service after 60 s.");
    }

    private Put update(String oldFleet) {
        return cloudFormation.call(
                handler(), cloudFormation.update(PROPERTIES, Map.of("FleetName", oldFleet)), QUARTER_OF_AN_HOUR);
    }

    @Test
    void shouldAnswerBeforeItsFunctionEndsWhateverItsTimeout() {
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));

        Put answer = cloudFormation.call(
                handler(), cloudFormation.create(PROPERTIES), new RemainingTime(Duration.ofSeconds(70)));

        // 70 s less 20 s to answer and 30 s to find out why
        assertThat(answer.text("Reason")).startsWith("0 of 1 workers in service after 20 s.");
    }

    @Test
    void shouldGoOnWhereAwsIsBusyForAMoment() {
        groups.put("new-fleet", group("new-fleet", 1, 10, "i-1"));
        aws.on("DescribeInstanceHealth", _ -> {
            if (now.isBefore(Instant.ofEpochSecond(10))) {
                throw new Aws.Refusal(400, "Throttling");
            }
            return "<InstanceStates>" + inService("i-1") + "</InstanceStates>";
        });

        assertThat(create().data("Healthy")).isEqualTo("1");
        assertThat(now).isEqualTo(Instant.ofEpochSecond(10));
    }

    @Test
    void shouldFailAtOnceWhereWaitingDoesNotHelp() {
        aws.fail("DescribeAutoScalingGroups", 403, "AccessDenied");
        assertThat(create().text("Reason")).isEqualTo("AWS refused a call of AutoScaling: AccessDenied.");

        aws.on("DescribeAutoScalingGroups", _ -> "<AutoScalingGroups/>");
        assertThat(create().text("Reason")).isEqualTo("FleetName: new-fleet (expected: a group that is there)");
        assertThat(now).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "901", "-5", "soon", "1.5", "99999999999"})
    void shouldRefuseAWrongTimeoutBeforeAnyCall(String timeout) {
        Map<String, String> wrong = new HashMap<>(PROPERTIES);
        wrong.put("TimeoutSeconds", timeout);

        Put answer = cloudFormation.call(handler(), cloudFormation.create(wrong), QUARTER_OF_AN_HOUR);

        assertThat(answer.text("Reason"))
                .isEqualTo("TimeoutSeconds: " + timeout + " (expected: a whole number, 1 .. 900)");
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void shouldBeMadeByTheRuntimeAndDeleteNothing() {
        Put answer = cloudFormation.call(
                new FleetReadyHandler(),
                cloudFormation.update(PROPERTIES, Map.of()).put("RequestType", "Delete"),
                QUARTER_OF_AN_HOUR);

        assertThat(answer.text("Status")).isEqualTo("SUCCESS");
        assertThat(aws.calls()).isEmpty();
    }
}
