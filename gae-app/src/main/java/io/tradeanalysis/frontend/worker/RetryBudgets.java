package io.tradeanalysis.frontend.worker;

import java.util.function.LongSupplier;

/**
 * What calls of a kind may spend on retries, all of them together: a tenth of the calls that are answered, and, for retries of
 * silence alone, one a second besides. Silence spends its own first, so the sum is never more than both.
 */
final class RetryBudgets {

    private final RetryBudget ofAll = RetryBudget.ofTenPercent();
    private final RetryBudget ofSilence;

    /** @param nanoTime the clock, in nanoseconds */
    RetryBudgets(LongSupplier nanoTime) {
        this.ofSilence = RetryBudget.ofOneASecond(nanoTime);
    }

    /** A call has succeeded. */
    void earn() {
        ofAll.earn();
    }

    /** Spends a retry; false if there is none left. */
    boolean spend(boolean silence) {
        return (silence && ofSilence.spend()) || ofAll.spend();
    }
}
