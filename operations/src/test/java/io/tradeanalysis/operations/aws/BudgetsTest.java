package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final EnvironmentName PR_1 = new EnvironmentName("pr-1");

    @Test
    void shouldKnowABudgetByItsWholeName() {
        assertThat(isNamed("trade-analysis-pr-1-us-west-1")).isTrue();
        assertThat(isNamed("trade-analysis-pr-1-us-west-1-0a1b2c3d")).isTrue();
        assertThat(isNamed("trade-analysis-pr-1-x-us-west-1")).isFalse();
        assertThat(isNamed("trade-analysis-pr-1-us-west-2")).isFalse();
        assertThat(isNamed("trade-analysis-pr-1-us-west-1-all")).isFalse();
        assertThat(isNamed("other-pr-1-us-west-1")).isFalse();
    }

    @Test
    void shouldNotTakeABudgetWithoutTagsThatCountsAnythingElse() {
        assertThat(Budgets.counts(PR_1, Map.of("TagKeyValue", List.of("user:env$pr-1"))))
                .isTrue();
        assertThat(Budgets.counts(PR_1, Map.of("TagKeyValue", List.of("user:env$pr-2"))))
                .isFalse();
        assertThat(Budgets.counts(PR_1, Map.of("TagKeyValue", List.of("user:env$pr-1", "user:env$pr-2"))))
                .isFalse();
        assertThat(Budgets.counts(
                        PR_1, Map.of("TagKeyValue", List.of("user:env$pr-1"), "Region", List.of("us-west-1"))))
                .isFalse();
        assertThat(Budgets.counts(PR_1, Map.of())).isFalse();
    }

    private static boolean isNamed(String name) {
        return Budgets.isNamed(PR_1, "us-west-1", name);
    }
}
