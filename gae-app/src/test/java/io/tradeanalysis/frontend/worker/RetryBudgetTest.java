package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = RetryBudget.ofTenPercent();

    @Test
    void shouldAllowTenRetriesAtOnceAndNoMore() {
        assertThat(spend(100)).isEqualTo(10);
    }

    @Test
    void shouldEarnOneRetryWithTenCalls() {
        spend(100);

        IntStream.range(0, 31).forEach(_ -> budget.earn()); // 31 tenths, since 30 of them add up to less than 3

        assertThat(spend(100)).isEqualTo(3);
    }

    @Test
    void shouldKeepNoMoreThanTen() {
        IntStream.range(0, 1000).forEach(_ -> budget.earn());

        assertThat(spend(100)).isEqualTo(10);
    }

    private long spend(int times) {
        return IntStream.range(0, times).filter(_ -> budget.spend()).count();
    }
}
