package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Lease;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwsLeasesTest {

    @Test
    void shouldCountWhatIsLeftWithoutAStackAndHearAllOfIt() {
        assertThat(AwsLeases.together(
                        List.of(lease("dev", "never")),
                        List.of(
                                lease("pr-1", ""),
                                lease("pr-1", "2026-11-21T00:00:00Z"),
                                lease("dev", "2026-11-21T00:00:00Z"),
                                lease("pr-1", "2026-11-21T00:00:00Z"))))
                .containsExactly(lease("dev", "never"), lease("pr-1", ""), lease("pr-1", "2026-11-21T00:00:00Z"));
    }

    private static Lease lease(String environment, String expiresAt) {
        return new Lease(new EnvironmentName(environment), expiresAt);
    }
}
