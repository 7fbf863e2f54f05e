package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Environments beside one another, and what is left of one that was destroyed: nothing, or what the receipt names. */
@OnSharedAccount
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideBySideTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private final Environment neighbour;
    private final AwsCloud cloud;

    SideBySideTest(Environment environment) {
        this.neighbour = environment;
        this.cloud = environment.cloud();
    }

    @AfterEach
    void refuseNothing() {
        cloud.refuseNothing();
        cloud.reportTheTruth();
    }

    /** Its name begins with the neighbour's, as {@code pr-1} and {@code pr-1-x} do. */
    @Test
    @Order(1)
    void shouldDestroyOneAndLeaveTheOtherUntouched() throws IOException {
        JsonNode before = cloud.inventory();
        JsonNode neighbourBefore = neighbour.stack();
        Environment second = new Environment(cloud, neighbour.name() + "-2");
        second.deploy("maxWorkers=2").expectSuccess();
        assertThat(second.output(StackOutput.VPC)).isNotEqualTo(neighbour.output(StackOutput.VPC));
        // what CloudFormation would leave: a log group that a late writer made, and an access log in a bucket
        cloud.aws("logs", "create-log-group", "--log-group-name", "/aws/lambda/" + function(second));
        cloud.aws("s3api", "put-object", "--bucket", second.output(StackOutput.PRICES_BUCKET), "--key", "late");

        Command.Outcome outcome = second.destroy(folder.resolve("receipt.json"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(cloud.inventory()).isEqualTo(before);
        assertThat(neighbour.stack()).isEqualTo(neighbourBefore);
        String receipt = Files.readString(folder.resolve("receipt.json"));
        assertThat(JSON.readTree(receipt).toString()).contains("/aws/lambda/trade-analysis-shared-2-");
    }

    @Test
    @Order(2)
    void shouldNameWhatCanNotBeDeleted() throws IOException {
        JsonNode before = cloud.inventory();
        Environment third = new Environment(cloud, "third");
        third.deploy("maxWorkers=2").expectSuccess();
        String balancer = third.output(StackOutput.BALANCER_NAME);
        cloud.refuse("OperationNotPermitted", "Planted: not to be deleted", "DeleteLoadBalancer", balancer);

        Command.Outcome refused = third.destroy(folder.resolve("refused.json"), "--patience", "5");

        assertThat(refused.status()).as(refused.said()).isNotZero();
        assertThat(refused.said()).contains(balancer);
        assertThat(Files.readString(folder.resolve("refused.json"))).contains(balancer, "Planted");
        assertThat(cloud.inventory().get("balancers").toString()).contains(balancer);

        cloud.refuseNothing();
        Command.Outcome outcome = third.destroy(folder.resolve("receipt.json"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(cloud.inventory()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void shouldDestroyWhatAFailedDeployLeft() {
        JsonNode before = cloud.inventory();
        Environment fourth = new Environment(cloud, "fourth");
        cloud.refuse("InternalFailure", "Planted: no alarm today", "PutMetricAlarm", "fourth-");
        Command.Outcome failed = fourth.cdk("deploy")
                .and("--require-approval", "never", "--method", "direct", "--no-rollback")
                .run();
        assertThat(failed.status()).as(failed.said()).isNotZero();
        assertThat(fourth.stack().get("StackStatus").asString()).isEqualTo("CREATE_FAILED");
        cloud.refuseNothing();

        Command.Outcome outcome = fourth.destroy(folder.resolve("receipt.json"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
        assertThat(cloud.inventory()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void shouldFindNothingToDestroyTheSecondTime() {
        Command.Outcome outcome = new Environment(cloud, "fourth").destroy(folder.resolve("receipt.json"));

        assertThat(outcome.status()).as(outcome.said()).isZero();
    }

    private static String function(Environment environment) {
        return environment
                .resources("AWS::Lambda::Function")
                .values()
                .iterator()
                .next();
    }
}
