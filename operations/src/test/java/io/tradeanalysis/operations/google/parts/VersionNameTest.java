package io.tradeanalysis.operations.google.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNameTest {

    private static final String HASH = "0123456789abcdef";
    private static final EnvironmentName PR_1 = new EnvironmentName("pr-1");

    private static final String READS_PR_1 = "projects/p/secrets/trade-analysis-pr-1-front-end-identity";

    @Test
    void shouldBeTheHashInAServiceOfItsOwn() {
        assertThat(VersionName.of(PR_1, "pr-1", HASH)).isEqualTo("v0123456789");
    }

    @Test
    void shouldEndWithTheEnvironmentInTheDefaultService() {
        assertThat(VersionName.of(PR_1, "default", HASH)).isEqualTo("v0123456789-pr-1");
    }

    @Test
    void shouldLeaveTheCertificatesOfTheLongestProjectAlone() {
        EnvironmentName longest = new EnvironmentName("abcdefghijkl");
        String host =
                "%s-dot-%s-dot-%s".formatted(VersionName.of(longest, longest.value(), HASH), longest, "p".repeat(30));

        assertThat(host).hasSizeLessThanOrEqualTo(63);
    }

    @ParameterizedTest
    @CsvSource({
        "pr-1, v0123456789, true",
        "pr-1, v0123456789-pr-1, false",
        "pr-1, 20260101t000000, false",
        "pr-1-x, v0123456789, false",
        "default, v0123456789-pr-1, true",
        "default, v0123456789-pr-1-x, false",
        "default, v0123456789-x-pr-1, false",
        "default, v0123456789, false"
    })
    void shouldTellWhoseAVersionIs(String service, String id, boolean belongs) {
        assertThat(VersionName.belongs(PR_1, new EngineVersion(service, id, 0, "", "", READS_PR_1)))
                .isEqualTo(belongs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "projects/p/secrets/other", "projects/p/secrets/trade-analysis-pr-1-x-front-end-identity"})
    void shouldNotGoByTheNameAlone(String secret) {
        assertThat(VersionName.belongs(PR_1, new EngineVersion("pr-1", "v2026112301", 0, "", "", secret)))
                .isFalse();
        assertThat(VersionName.belongs(PR_1, new EngineVersion("default", "v2026112301-pr-1", 0, "", "", secret)))
                .isFalse();
    }
}
