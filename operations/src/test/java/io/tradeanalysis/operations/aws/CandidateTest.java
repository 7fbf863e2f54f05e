package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTest {

    private static final EnvironmentName PR_1 = new EnvironmentName("pr-1");
    private static final String NAME_OF_PR_1 = "trade-analysis-pr-1-Topic0A1B-X";

    @Test
    void shouldBelongByItsTags() {
        assertThat(candidate("anything", Map.of("project", "trade-analysis", "env", "pr-1"))
                        .belongsTo(PR_1))
                .isTrue();
    }

    @Test
    void shouldNotBelongByItsNameAlone() {
        assertThat(candidate(NAME_OF_PR_1, Map.of("cost-centre", "7")).belongsTo(PR_1))
                .isFalse();
    }

    @Test
    void shouldBelongByItsNameWhereThatIsSaidToCount() {
        assertThat(candidate(NAME_OF_PR_1, Map.of("cost-centre", "7")).belongsByNameTo(PR_1))
                .isTrue();
        assertThat(candidate(NAME_OF_PR_1, Map.of("project", "other", "env", "pr-1"))
                        .belongsByNameTo(PR_1))
                .isFalse();
    }

    @Test
    void shouldBelongByANameThatCloudFormationMadeUpForAPartOfItsStack() {
        assertThat(candidate("trade-analysis-pr-1-FleetProfile0A1B2C3D-AbCdEfGhIj12", Map.of())
                        .belongsByStackTo(PR_1))
                .isTrue();
        assertThat(candidate("trade-analysis-pr-1-FleetProfile0A1B2C3D-AbCdEfGhIj12", Map.of("project", "other"))
                        .belongsByStackTo(PR_1))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trade-analysis-pr-1-worker",
                "trade-analysis-pr-1",
                "trade-analysis-pr-1-x-FleetProfile0A1B2C3D-AbCdEfGhIj12",
                "trade-analysis-pr-1-FleetProfile0A1B2C3D-short",
                "trade-analysis-pr-10-FleetProfile0A1B2C3D-AbCdEfGhIj12"
            })
    void shouldNotBelongByOtherNames(String name) {
        assertThat(candidate(name, Map.of()).belongsByStackTo(PR_1)).isFalse();
    }

    @Test
    void shouldNotBelongByItsNameWhenItsTagsNameAnotherEnvironment() {
        assertThat(candidate(NAME_OF_PR_1, Map.of("project", "trade-analysis", "env", "pr-1-x"))
                        .belongsByNameTo(PR_1))
                .isFalse();
    }

    @Test
    void shouldNotBelongWhenItsTagsNameAnotherProject() {
        assertThat(candidate(NAME_OF_PR_1, Map.of("project", "other", "env", "pr-1"))
                        .belongsTo(PR_1))
                .isFalse();
        assertThat(candidate(NAME_OF_PR_1, Map.of("env", "pr-1")).belongsTo(PR_1))
                .isFalse();
    }

    private static Candidate candidate(String name, Map<String, String> tags) {
        return new Candidate("id", name, tags);
    }
}
