package io.tradeanalysis.e2e.deploy.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.e2e.deploy.Command;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code scripts/reap}: two environments in both clouds, of which the time of one is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReapTest {

    private static final EnvironmentName OVER = new EnvironmentName("over");
    private static final EnvironmentName YOUNG = new EnvironmentName("young");

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
    void shouldDestroyWhatIsPastItsTimeAndNothingElse(@TempDir Path byHand) throws IOException {
        clouds.deployByHand("theirs", "v2026112301", releases.ready("theirs-1"), byHand);
        clouds.makeStack(YOUNG, "2999-01-01T00:00:00Z");
        clouds.deployFrontEnd(YOUNG, releases.ready("young-1")).run().expectSuccess();
        JsonNode aws = clouds.inventory();
        JsonNode google = clouds.state();
        clouds.makeStack(OVER, "2026-01-01T00:00:00Z");
        clouds.deployFrontEnd(OVER, releases.ready("over-1")).run().expectSuccess();

        JsonNode both = clouds.inventory();
        Command.Outcome dry = clouds.reap("--dry-run").run().expectSuccess();
        assertThat(dry.said())
                .containsPattern("(?m)^would go +over +.*2026-01-01T00:00:00Z$")
                .containsPattern("(?m)^left alone +young +.*2999-01-01T00:00:00Z$")
                .doesNotContain("theirs");
        assertThat(clouds.inventory()).isEqualTo(both);

        Command.Outcome reaped = clouds.reap().run().expectSuccess();

        assertThat(reaped.said())
                .containsPattern("(?m)^destroyed +over +.*2026-01-01T00:00:00Z$")
                .containsPattern("(?m)^left alone +young +.*2999-01-01T00:00:00Z$");
        assertThat(clouds.inventory()).isEqualTo(aws);
        assertThat(clouds.state()).isEqualTo(google);
    }
}
