package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameOwnerTest {

    @ParameterizedTest
    @CsvSource({
        "trade-analysis-pr-1, pr-1",
        "trade-analysis-pr-1-Function0A1B-XyZ, pr-1",
        "trade-analysis-pr-1-x-Function0A1B-XyZ, pr-1-x",
        "trade-analysis-pr-1-pricesbucket0a1b2c3d-x1y2z3, pr-1",
        "trade-analysis-pr-1-x-pricesbucket0a1b2c3d-x1y2z3, pr-1-x",
        "/aws/lambda/trade-analysis-pr-1-Function0A1B-XyZ, pr-1",
        "/aws/lambda/trade-analysis-pr-1-x-Function0A1B-XyZ, pr-1-x",
        "/trade-analysis/pr-1/worker, pr-1",
        "/trade-analysis/pr-1-x/worker, pr-1-x",
        "trade-analysis/pr-1/worker-identity, pr-1",
        "trade-analysis/pr-1-x/worker-identity, pr-1-x"
    })
    void shouldReadTheOwnerFromAName(String name, String owner) {
        assertThat(NameOwner.of(name)).contains(new EnvironmentName(owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my-trade-analysis-pr-1-Function",
                "trade-analysis",
                "trade-analysis-",
                "trade-analysis--Function0A1B",
                "trade-analysis-Function0A1B-XyZ",
                "trade-analysisx-pr-1-Function",
                "/trade-analysis/PR-1/worker",
                "API-Gateway-Execution-Logs_abc/live"
            })
    void shouldSayNothingOfOtherNames(String name) {
        assertThat(NameOwner.of(name)).isEmpty();
    }

    /** A bucket of pr-1 whose next part is short might be of an environment pr-1-x: nobody takes it by its name alone for pr-1's. */
    @ParameterizedTest
    @ValueSource(strings = {"trade-analysis-pr-1-x-0a1b2c3d4e5f", "trade-analysis-pr-1-x"})
    void shouldNotGiveAnEnvironmentWhatALongerNameCouldClaim(String name) {
        assertThat(NameOwner.of(name)).isPresent().get().isNotEqualTo(new EnvironmentName("pr-1"));
    }
}
