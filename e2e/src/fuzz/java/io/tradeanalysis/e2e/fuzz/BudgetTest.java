package io.tradeanalysis.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final int MEBIBYTE = 1 << 20;

    private final Budget budget = new Budget();

    @Test
    void shouldCountWhatOtherThreadsAllocate() throws Exception {
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget.spend(() -> allocatedElsewhere(600)))
                .satisfies(over -> assertThat(over.limit()).isEqualTo(OverBudgetException.Limit.MEMORY));
        assertThat(budget.spend(() -> allocatedElsewhere(100))).isEqualTo(100L * MEBIBYTE);
    }

    /** A thread that waits uses no processor. */
    @Test
    void shouldCountTimeByTheClock() {
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget.spend(() -> {
                    long end = System.nanoTime() + Duration.ofMillis(1_100).toNanos();
                    while (System.nanoTime() < end) {
                        LockSupport.parkNanos(end - System.nanoTime());
                    }
                    return end;
                }))
                .satisfies(over -> assertThat(over.limit()).isEqualTo(OverBudgetException.Limit.TIME));
    }

    private static long allocatedElsewhere(int mebibytes) throws InterruptedException {
        long[] sum = {0};
        Thread.ofPlatform()
                .start(() -> {
                    for (int i = 0; i < mebibytes; i++) {
                        sum[0] += new byte[MEBIBYTE].length;
                    }
                })
                .join();
        return sum[0];
    }
}
