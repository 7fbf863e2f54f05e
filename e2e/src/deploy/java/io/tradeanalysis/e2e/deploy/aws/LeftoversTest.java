package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code scripts/destroy} and {@code scripts/reap} where there is no stack, or one that may not be deleted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftoversTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final AwsCloud cloud = new AwsCloud();

    @AfterAll
    void end() {
        cloud.close();
    }

    @AfterEach
    void refuseNothing() {
        cloud.refuseNothing();
    }

    /** Besides, what has the environment's name or counts its costs, but is someone else's. */
    @Test
    void shouldDeleteWhatAStackHasLeftAndNothingOfOthers() throws IOException {
        EnvironmentName gone = new EnvironmentName("gone");
        new Leftovers(cloud, "gone-x", "never").make();
        cloud.makeBucket(gone.stack() + "-someones-0a1b2c");
        cloud.aws("iam", "create-instance-profile", "--instance-profile-name", gone.stack() + "-theirs");
        Leftovers.budget(cloud, "all-of-gone", gone, List.of());
        JsonNode before = cloud.inventory();
        List<String> left = new Leftovers(cloud, gone.value(), "never").make();

        Command.Outcome dryRun = environment(gone).destroy(folder.resolve("look.json"), "--dry-run");
        Command.Outcome outcome = environment(gone).destroy(folder.resolve("receipt.json"));

        assertThat(dryRun.status()).as(dryRun.said()).isZero();
        assertThat(dryRun.said().strip()).endsWith("would delete 5 resources");
        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(cloud.inventory()).isEqualTo(before);
        JsonNode receipt = JSON.readTree(Files.readString(folder.resolve("receipt.json")));
        assertThat(receipt.get("complete").asBoolean()).isTrue();
        assertThat(receipt.at("/counts/deleted").asInt()).isEqualTo(left.size());
        assertThat(receipt.at("/looks/0/account").asString()).isEqualTo(AwsCloud.ACCOUNT);
        assertThat(receipt.at("/looks/0/caller").asString()).startsWith("arn:aws:");
        assertThat(receipt.get("resources").toString()).contains(left);
        environment(new EnvironmentName("gone-x"))
                .destroy(folder.resolve("other.json"))
                .expectSuccess();
    }

    @Test
    void shouldRefuseAProtectedStackBeforeAnythingIsLost() {
        EnvironmentName kept = new EnvironmentName("kept");
        makeStack(kept, "--enable-termination-protection");
        JsonNode before = cloud.inventory();
        cloud.forgetChanges();

        Command.Outcome refused = environment(kept).destroy(folder.resolve("refused.json"));

        assertThat(refused.status()).as(refused.said()).isNotZero();
        assertThat(refused.said()).contains("trade-analysis-kept is protected from deletion");
        assertThat(cloud.changes()).isEmpty();
        assertThat(cloud.inventory()).isEqualTo(before);

        cloud.aws(
                "cloudformation",
                "update-termination-protection",
                "--no-enable-termination-protection",
                "--stack-name",
                kept.stack());
        environment(kept).destroy(folder.resolve("receipt.json")).expectSuccess();
    }

    @Test
    void shouldRefuseAStackOfOthersThatHasItsName() {
        EnvironmentName theirs = new EnvironmentName("theirs");
        makeStack(theirs, List.of("Key=project,Value=shop", "Key=env,Value=theirs"));
        JsonNode before = cloud.inventory();
        cloud.forgetChanges();

        Command.Outcome refused = environment(theirs).destroy(folder.resolve("refused.json"));

        assertThat(refused.status()).as(refused.said()).isNotZero();
        assertThat(refused.said())
                .contains("The stack trade-analysis-theirs in us-west-1 is someone else's")
                .contains("project=trade-analysis and env=theirs");
        assertThat(cloud.changes()).isEmpty();
        assertThat(cloud.inventory()).isEqualTo(before);
        assertThat(folder.resolve("refused.json")).doesNotExist();

        cloud.aws("cloudformation", "delete-stack", "--stack-name", theirs.stack());
        cloud.aws("cloudformation", "wait", "stack-delete-complete", "--stack-name", theirs.stack());
    }

    /** A machine with a name and one without any tag, a database's interface, and what a balancer has left behind. */
    @Test
    void shouldRefuseWhileOthersLiveInItsNetwork() throws IOException {
        JsonNode before = cloud.inventory();
        OwnNetwork host = new OwnNetwork(cloud, new EnvironmentName("host"));
        String left = host.networkInterface("ELB trade-an-Balancer-1A2B3C");
        String database = host.networkInterface("RDSNetworkInterface");
        String named = host.instance("Name", "build-server");
        String untagged = host.instance();
        String subnet = host.subnet("10.9.2.0/24");
        JsonNode inhabited = cloud.inventory();
        cloud.forgetChanges();

        Command.Outcome dryRun = environment(host.environment()).destroy(folder.resolve("look.json"), "--dry-run");
        Command.Outcome refused = environment(host.environment()).destroy(folder.resolve("refused.json"));

        assertThat(dryRun.status()).as(dryRun.said()).isNotZero();
        assertThat(refused.status()).as(refused.said()).isNotZero();
        assertThat(refused.said())
                .contains("instance " + named + " (build-server, t3.micro)", "instance " + untagged + " (t3.micro)")
                .contains("network interface " + database + " (RDSNetworkInterface)", "subnet " + subnet)
                .doesNotContain(left);
        assertThat(cloud.changes()).isEmpty();
        assertThat(cloud.inventory()).isEqualTo(inhabited);

        cloud.aws("ec2", "terminate-instances", "--instance-ids", named, untagged);
        cloud.aws("ec2", "delete-network-interface", "--network-interface-id", database);
        cloud.aws("ec2", "delete-subnet", "--subnet-id", subnet);
        environment(host.environment()).destroy(folder.resolve("receipt.json")).expectSuccess();
        assertThat(Files.readString(folder.resolve("receipt.json"))).contains(left);
        assertThat(cloud.inventory()).isEqualTo(before);
    }

    @Test
    void shouldTouchNothingOfAStackThatMayNotBeDeleted() throws IOException {
        EnvironmentName held = new EnvironmentName("held");
        makeStack(held);
        JsonNode before = cloud.inventory();
        cloud.refuse("AccessDenied", "Planted: not for you", "DeleteStack", held.stack());
        cloud.forgetChanges();

        Command.Outcome refused = environment(held).destroy(folder.resolve("refused.json"));

        assertThat(refused.status()).as(refused.said()).isNotZero();
        assertThat(cloud.changes()).isEmpty();
        assertThat(cloud.inventory()).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("refused.json")))
                .contains("Planted: not for you", "not touched, since its stack could not be deleted");

        cloud.refuseNothing();
        environment(held).destroy(folder.resolve("receipt.json")).expectSuccess();
        assertThat(Files.readString(folder.resolve("receipt.json")))
                .contains("with the stack trade-analysis-held", "AWS::SQS::Queue, Others");
    }

    @Test
    void shouldDeleteNothingWithoutAPlaceForTheReceipt() throws IOException {
        EnvironmentName blind = new EnvironmentName("blind");
        makeStack(blind);
        JsonNode before = cloud.inventory();
        Path file = Files.writeString(folder.resolve("file"), "");

        Command.Outcome refused = environment(blind).destroy(file.resolve("receipt.json"));

        assertThat(refused.status()).as(refused.said()).isNotZero();
        assertThat(refused.said()).contains("The receipt can't be written to");
        assertThat(cloud.inventory()).isEqualTo(before);
        environment(blind).destroy(folder.resolve("receipt.json")).expectSuccess();
    }

    @Test
    void shouldReapWhatIsLeftWithoutAStack() throws IOException {
        JsonNode before = cloud.inventory();
        new Leftovers(cloud, "past", "2026-01-01T00:00:00Z").make();
        new Leftovers(cloud, "later", "2099-01-01T00:00:00Z").make();

        Command.Outcome outcome = cloud.script(
                        "reap", "--region", AwsCloud.REGION, "--no-google", "--receipts", folder.toString())
                .run();

        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(outcome.said())
                .containsPattern("destroyed +past +its time was over at 2026-01-01T00:00:00Z")
                .containsPattern("left alone +later +it may live until 2099-01-01T00:00:00Z")
                .contains("Google Cloud was not looked at.");
        JsonNode receipt = JSON.readTree(Files.readString(folder.resolve("past.json")));
        assertThat(receipt.get("clean").asBoolean()).isTrue();
        assertThat(folder.resolve("later.json")).doesNotExist();
        environment(new EnvironmentName("later"))
                .destroy(folder.resolve("later.json"))
                .expectSuccess();
        assertThat(cloud.inventory()).isEqualTo(before);
    }

    private Environment environment(EnvironmentName name) {
        return new Environment(cloud, name.value());
    }

    private void makeStack(EnvironmentName name, String... options) {
        makeStack(
                name,
                List.of(
                        "Key=project,Value=" + EnvironmentName.PROJECT,
                        "Key=env,Value=" + name,
                        "Key=expires-at,Value=never"),
                options);
    }

    /** A stack of a bucket and a topic, and of a queue, of which nobody else knows; all carry its tags. */
    private void makeStack(EnvironmentName name, List<String> tags, String... options) {
        Map<String, Object> resources = Map.of(
                "Prices", Map.of("Type", "AWS::S3::Bucket"),
                "Alarms", Map.of("Type", "AWS::SNS::Topic"),
                "Others", Map.of("Type", "AWS::SQS::Queue"));
        String[] words = {
            "cloudformation",
            "create-stack",
            "--stack-name",
            name.stack(),
            "--template-body",
            JSON.writeValueAsString(Map.of("Resources", resources))
        };
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(options));
        all.add("--tags");
        all.addAll(tags);
        cloud.aws(all.toArray(String[]::new));
        cloud.aws("cloudformation", "wait", "stack-create-complete", "--stack-name", name.stack());
    }
}
