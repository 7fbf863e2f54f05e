package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Product;
import io.tradeanalysis.e2e.deploy.AwsCloud;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.GoogleCloud;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One environment over both clouds, from nothing to nothing: deploy, front end, an analysis, destroy, receipt. How long it
 * took is in {@code e2e/target/whole-cycle/time.txt}, beside the receipt; it is measured, not asserted.
 */
@OnSharedAccount
class WholeCycleTest {

    private static final Path RESULTS = Product.root().resolve("e2e/target/whole-cycle");

    private final AwsCloud cloud;

    WholeCycleTest(AwsCloud cloud) {
        this.cloud = cloud;
    }

    @Test
    void shouldLeaveNothingInEitherCloud() throws IOException {
        Files.createDirectories(RESULTS);
        int port = FreePorts.one();
        try (GoogleCloud google = new GoogleCloud(Map.of(ProcessVariable.WORKERS, "localhost:" + port))) {
            JsonNode aws = cloud.inventory();
            JsonNode googleBefore = google.state();
            Instant start = Instant.now();

            JsonNode receipt = cycle(new Environment(cloud, "cycle"), google, port);

            Files.writeString(
                    RESULTS.resolve("time.txt"),
                    "%d s%n".formatted(Duration.between(start, Instant.now()).toSeconds()));
            assertThat(cloud.inventory()).isEqualTo(aws);
            assertThat(google.state()).isEqualTo(googleBefore);
            assertThat(receipt.at("/places/AWS").asString()).isEqualTo(AwsCloud.REGION);
            assertThat(receipt.at("/places/Google Cloud").asString()).contains(GoogleCloud.PROJECT);
            assertThat(receipt.get("clean").asBoolean()).isTrue();
            assertThat(receipt.at("/counts/left").asInt()).isZero();
        }
    }

    private static JsonNode cycle(Environment environment, GoogleCloud google, int port) throws IOException {
        environment.deploy().expectSuccess();
        try (Workers workers = new Workers(environment, 1, Map.of());
                Balancer balancer = new Balancer(port, workers.ports())) {
            assertThat(balancer.port()).isEqualTo(port);
            FrontEnd frontEnd = FrontEnd.deploy(environment, google);
            assertThat(frontEnd.analyse(1).status()).isEqualTo(200);
        }
        Path receipt = RESULTS.resolve("receipt.json");
        Command.Outcome outcome = FrontEnd.script(environment, google, "destroy")
                .and("--project", GoogleCloud.PROJECT, "--yes", "--receipt", receipt.toString())
                .run();
        Files.writeString(RESULTS.resolve("destroy.txt"), outcome.said());
        assertThat(outcome.status()).as(outcome.said()).isZero();
        return new JsonMapper().readTree(Files.readString(receipt));
    }
}
