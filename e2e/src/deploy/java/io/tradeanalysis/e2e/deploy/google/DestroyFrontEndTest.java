package io.tradeanalysis.e2e.deploy.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.e2e.deploy.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code scripts/destroy} on Google Cloud, with the real gcloud. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DestroyFrontEndTest {

    private final BothClouds clouds = new BothClouds();
    private Path folder = Path.of("");
    private Releases releases = new Releases(folder);

    @BeforeAll
    void folder(@TempDir Path folder) {
        this.folder = folder;
        releases = new Releases(folder);
    }

    @AfterAll
    void end() {
        clouds.close();
    }

    /** The names begin the same, and both run the same program: it was uploaded once. */
    @Test
    void shouldDestroyOneEnvironmentAndLeaveTheOneBesideItAsItWas() throws IOException {
        Path jar = releases.ready("same");
        clouds.deployFrontEnd(environment("pr-1-x"), jar).run().expectSuccess();
        JsonNode before = clouds.state();
        EnvironmentName environment = environment("pr-1");
        clouds.deployFrontEnd(environment, jar).run().expectSuccess();
        assertThat(clouds.state()).isNotEqualTo(before);

        Path receipt = folder.resolve("receipt.json");
        Command.Outcome destroyed = clouds.destroy(environment, "--receipt", receipt.toString())
                .run()
                .expectSuccess();

        assertThat(clouds.state()).isEqualTo(before);
        assertThat(clouds.ask(
                        "pr-1-x", clouds.traffic("pr-1-x").keySet().iterator().next(), "/ready"))
                .isEqualTo("balancer.example:5555");
        assertThat(destroyed.said()).contains("pr-1", "gae-standard/app/pr-1", environment.googleSecret());
        assertThat(Files.readString(receipt)).contains("gae-standard/app/pr-1", environment.googleSecret(), "default");
    }

    @Test
    void shouldFailAndNameWhatGoogleDoesNotDelete() {
        EnvironmentName environment = environment("stuck");
        clouds.deployFrontEnd(environment, releases.ready("stuck-1")).run().expectSuccess();
        clouds.refuse("DELETE /v1/apps/p1/services/stuck", 500);

        Command.Outcome left = clouds.destroy(environment).run();
        assertThat(left.status()).isEqualTo(1);
        assertThat(left.said()).containsPattern("Google Cloud: service stuck .*planted failure");
        // it runs on, and its secret tells scripts/reap of it
        assertThat(clouds.state().path("secrets").has(environment.googleSecret()))
                .isTrue();
        assertThat(left.said()).contains("not touched, since its service could not be deleted");

        clouds.refuse("DELETE /v1/apps/p1/services/stuck", 0);
        clouds.destroy(environment).run().expectSuccess();
        assertThat(clouds.state().path("services").has("stuck")).isFalse();
        assertThat(clouds.state().path("secrets").has(environment.googleSecret()))
                .isFalse();
    }

    /** A version named by its date bears a name that the hash of one of ours could be. */
    @Test
    void shouldLeaveAServiceOfOthersAlone(@TempDir Path byHand) throws IOException {
        EnvironmentName environment = environment("ri");
        clouds.deployByHand("ri", "v2026112301", releases.ready("ri-1"), byHand);
        JsonNode before = clouds.state();

        Command.Outcome refused =
                clouds.deployFrontEnd(environment, releases.ready("ri-2")).run();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).contains("its version v2026112301 was not deployed by this command");

        Command.Outcome destroyed = clouds.destroy(environment).run().expectSuccess();
        assertThat(destroyed.said())
                .containsPattern("(?s)shared.*service +ri .*such as v2026112301")
                .contains("gae-standard/app/ri");
        assertThat(clouds.state()).isEqualTo(before);
    }

    @Test
    void shouldLeaveASecretOfOthersAlone() {
        EnvironmentName environment = environment("taken");
        clouds.makeSecretByHand(environment.googleSecret(), "project=other");
        JsonNode before = clouds.state();

        Command.Outcome refused =
                clouds.deployFrontEnd(environment, releases.ready("taken-1")).run();
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).contains("is somebody else's: its labels say project=other");

        Command.Outcome destroyed = clouds.destroy(environment).run().expectSuccess();
        assertThat(destroyed.said()).contains("its labels say project=other");
        assertThat(clouds.state()).isEqualTo(before);
    }

    private EnvironmentName environment(String name) {
        EnvironmentName environment = new EnvironmentName(name);
        clouds.makeStack(environment);
        return environment;
    }
}
