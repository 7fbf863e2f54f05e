package io.tradeanalysis.e2e.deploy.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.e2e.deploy.Command;
import io.tradeanalysis.e2e.deploy.GoogleCloud;
import io.tradeanalysis.e2e.deploy.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code scripts/deploy-front-end} with the real gcloud. Each test has an environment of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployFrontEndTest {

    private final BothClouds clouds = new BothClouds();
    private Releases releases = new Releases(Path.of(""));

    @BeforeAll
    void folder(@TempDir Path folder) {
        releases = new Releases(folder);
    }

    @AfterAll
    void end() {
        clouds.close();
    }

    @Test
    void shouldDeployAnIdentityAndAVersionThatReadsItAndDoNothingTheSecondTime() {
        EnvironmentName environment = environment("first");
        Path jar = releases.ready("first-1");

        Command.Outcome dry =
                clouds.deployFrontEnd(environment, jar, "--dry-run").run().expectSuccess();
        assertThat(clouds.newChanges()).isEmpty();
        assertThat(dry.said())
                .contains(
                        "would run: gcloud secrets create", "would run: gcloud app deploy", "would ask: GET https://v");

        Command.Outcome first = clouds.deployFrontEnd(environment, jar).run().expectSuccess();
        assertThat(first.said())
                .contains(
                        "App Engine gives it all traffic at once", "Front end: https://first-dot-p1.wl.r.appspot.com");
        assertThat(dry.said() + first.said()).doesNotContain(BothClouds.key(environment, "1"));
        String version = onlyVersion(environment);
        assertThat(clouds.ask("first", version, "/")).isEqualTo("balancer.example:5555");
        shouldHaveTheSecret(clouds.state().path("secrets").path(environment.googleSecret()));

        clouds.newChanges();
        Command.Outcome second = clouds.deployFrontEnd(environment, jar).run().expectSuccess();
        assertThat(second.said()).contains("Nothing to deploy: version %s is the same".formatted(version));
        assertThat(clouds.newChanges()).isEmpty();
    }

    private static void shouldHaveTheSecret(JsonNode secret) {
        assertThat(secret.path("labels").path("env").asString()).isEqualTo("first");
        assertThat(secret.path("labels").path("project").asString()).isEqualTo(EnvironmentName.PROJECT);
        assertThat(secret.path("labels").path("expires-at").asString()).isEqualTo("2027-01-01t00-00-00z");
        assertThat(secret.path("policy").toString())
                .isEqualTo(
                        "[{\"members\":[\"serviceAccount:%s@appspot.gserviceaccount.com\"],\"role\":\"roles/secretmanager.secretAccessor\"}]"
                                .formatted(GoogleCloud.PROJECT));
        assertThat(secret.path("versions").toString()).isEqualTo("[\"ENABLED\"]");
    }

    @Test
    void shouldMoveTheTrafficOnlyAfterTheNewVersionHasAnswered() {
        EnvironmentName environment = environment("second");
        clouds.deployFrontEnd(environment, releases.ready("second-1")).run().expectSuccess();
        String old = onlyVersion(environment);

        try (Running deployment = Running.start(clouds.deployFrontEnd(environment, releases.withGate("second-2")))
                .until(() -> clouds.traffic("second").size() == 2
                        && clouds.ask("second", newest(old), "/ready").contains("balancer"))) {
            String fresh = newest(old);
            assertThat(clouds.traffic("second")).isEqualTo(Map.of(old, 1.0, fresh, 0.0));

            releases.open("second-2");
            deployment.until(() -> deployment.said().contains("Front end: "));

            assertThat(deployment.said()).contains("All traffic of service second goes to version " + fresh);
            assertThat(clouds.traffic("second")).isEqualTo(Map.of(old, 0.0, fresh, 1.0));
        }
    }

    private String newest(String old) {
        return clouds.traffic("second").keySet().stream()
                .filter(version -> !version.equals(old))
                .findFirst()
                .orElse("");
    }

    @Test
    void shouldChangeNothingWhenTheNewVersionDoesNotAnswer() {
        EnvironmentName environment = environment("third");
        clouds.deployFrontEnd(environment, releases.ready("third-1")).run().expectSuccess();
        JsonNode before = clouds.state();
        clouds.renewIdentity(environment, "2");

        Command.Outcome failed = clouds.deployFrontEnd(environment, releases.broken("third-2"), "--wait", "2")
                .run();

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.said())
                .containsPattern("Not deployed: http://127.0.0.1:\\d+/ready did not answer 200 within 2 s");
        shouldBeAsBefore(environment, before);
        assertThat(clouds.ask("third", onlyVersion(environment), "/ready")).isEqualTo("balancer.example:5555");
    }

    /** As a pipeline's cancellation or its time limit does. */
    @Test
    void shouldChangeNothingWhenItIsStopped() {
        EnvironmentName environment = environment("stopped");
        clouds.deployFrontEnd(environment, releases.ready("stopped-1")).run().expectSuccess();
        JsonNode before = clouds.state();
        clouds.renewIdentity(environment, "2");

        try (Running deployment = Running.start(clouds.deployFrontEnd(environment, releases.withGate("stopped-2")))
                .until(() -> clouds.traffic("stopped").size() == 2)) {
            assertThat(deployment.stop()).contains("Not deployed: it was stopped; nothing has changed.");
        }

        shouldBeAsBefore(environment, before);
    }

    @Test
    void shouldLeaveNothingOfAFirstDeploymentThatFails() {
        EnvironmentName environment = environment("fourth");
        JsonNode before = clouds.state();

        Command.Outcome failed = clouds.deployFrontEnd(environment, releases.broken("fourth-1"), "--wait", "2")
                .run();

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.said()).contains("nothing has changed.");
        assertThat(clouds.state()).isEqualTo(before);
    }

    /** But for the secret: its new version is gone again, and the one before is there anew. */
    private void shouldBeAsBefore(EnvironmentName environment, JsonNode before) {
        JsonNode after = clouds.state();
        assertThat(after.path("services")).isEqualTo(before.path("services"));
        assertThat(after.path("objects")).isEqualTo(before.path("objects"));
        assertThat(after.path("secrets")
                        .path(environment.googleSecret())
                        .path("versions")
                        .toString())
                .isEqualTo("[\"DESTROYED\",\"DESTROYED\",\"ENABLED\"]");
    }

    private EnvironmentName environment(String name) {
        EnvironmentName environment = new EnvironmentName(name);
        clouds.makeStack(environment);
        return environment;
    }

    private String onlyVersion(EnvironmentName environment) {
        List<String> versions = List.copyOf(clouds.traffic(environment.value()).keySet());
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }
}
