package io.tradeanalysis.frontend.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much more work retries may make than there is anyway, of all calls of a kind together: each call that succeeds earns a
 * part of a retry, each retry spends a whole one. While calls succeed that is a share of them; while none does, retries soon
 * end, so that workers who have too much to do don't get more.
 *
 * @see <a href="https://sre.google/sre-book/handling-overload/">Site Reliability Engineering, chapter 21</a>
 */
final class RetryBudget {

    private static final double EARNED_BY_A_CALL = 0.1;
    private static final double MOST = 10;
    private static final double SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final double earnedByACall;
    private final double earnedInASecond;
    private final LongSupplier nanoTime;
    private double left = MOST;
    private long earnedUntil;

    private RetryBudget(double earnedByACall, double earnedInASecond, LongSupplier nanoTime) {
        this.earnedByACall = earnedByACall;
        this.earnedInASecond = earnedInASecond;
        this.nanoTime = nanoTime;
        this.earnedUntil = nanoTime.getAsLong();
    }

    /** One retry for ten calls that succeed; ten at once where there was nothing to retry for a while. */
    static RetryBudget ofTenPercent() {
        return new RetryBudget(EARNED_BY_A_CALL, 0, () -> 0);
    }

    /**
     * One each second, whatever calls succeed: so few calls as those of a quiet front end, half of which may meet a worker
     * that is frozen, earn too little.
     *
     * @param nanoTime the clock, in nanoseconds
     */
    static RetryBudget ofOneASecond(LongSupplier nanoTime) {
        return new RetryBudget(0, 1, nanoTime);
    }

    /** A call has succeeded. */
    synchronized void earn() {
        left = Math.min(MOST, left + earnedByACall);
    }

    /** Spends a retry; false if there is none left. */
    synchronized boolean spend() {
        long now = nanoTime.getAsLong();
        left = Math.min(MOST, left + earnedInASecond * (now - earnedUntil) / SECOND_NANOS);
        earnedUntil = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
