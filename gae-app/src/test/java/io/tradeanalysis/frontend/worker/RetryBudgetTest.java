package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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

    @Test
    void shouldEarnOneRetryASecondWhereItIsForSilence() {
        AtomicLong now = new AtomicLong();
        RetryBudget ofSilence = RetryBudget.ofOneASecond(now::get);
        assertThat(spend(ofSilence, 100)).isEqualTo(10);

        now.addAndGet(Duration.ofMillis(3_500).toNanos());
        assertThat(spend(ofSilence, 100)).isEqualTo(3);
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(spend(ofSilence, 100)).isEqualTo(1);
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(spend(ofSilence, 100)).isEqualTo(10);
    }

    private long spend(int times) {
        return spend(budget, times);
    }

    private static long spend(RetryBudget budget, int times) {
        return IntStream.range(0, times).filter(_ -> budget.spend()).count();
    }
}
