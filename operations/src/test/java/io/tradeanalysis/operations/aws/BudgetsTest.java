package io.tradeanalysis.operations.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    @Test
    void shouldGiveABudgetToTheEnvironmentThatItCounts() {
        assertThat(Budgets.counted(Map.of("TagKeyValue", List.of("user:env$pr-1"))))
                .containsEntry("env", "pr-1");
    }

    @Test
    void shouldLeaveBudgetsAloneThatCountMore() {
        assertThat(Budgets.counted(Map.of("TagKeyValue", List.of("user:env$pr-1", "user:env$pr-2"))))
                .isEmpty();
        assertThat(Budgets.counted(Map.of("TagKeyValue", List.of("user:env$pr-1"), "Region", List.of("us-west-1"))))
                .isEmpty();
        assertThat(Budgets.counted(Map.of())).isEmpty();
    }
}
