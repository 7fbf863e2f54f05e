package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.environment.MetricNames;
import io.tradeanalysis.frontend.log.OneLine;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells the log of retries: a line for each attempt that another one follows, and once a minute with calls how many there were
 * and how many attempts they made, so that attempts for each call are one figure by the other.
 */
final class AttemptLog {

    /** How often sums are told, if there is something to tell. */
    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final Log LOG = LogFactory.getLog(AttemptLog.class);

    private final LongSupplier nanoTime;
    private long toldLast;
    private long calls;
    private long attempts;

    /** @param nanoTime the clock, in nanoseconds */
    AttemptLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.toldLast = nanoTime.getAsLong();
    }

    /**
     * Another attempt follows.
     *
     * @param attempt the number of the one that ended, from 1
     * @param reason why it gave nothing
     */
    void retried(int attempt, String reason) {
        LOG.info("attempt %d gave nothing, another one follows: %s".formatted(attempt, OneLine.of(reason)));
    }

    /** A call is over, with this many attempts. */
    synchronized void ended(int attemptsOfCall) {
        calls++;
        attempts += attemptsOfCall;
        long now = nanoTime.getAsLong();
        if (now - toldLast >= INTERVAL.toNanos()) {
            LOG.info("%s=%d %s=%d".formatted(MetricNames.WORKER_CALLS, calls, MetricNames.WORKER_ATTEMPTS, attempts));
            toldLast = now;
            calls = 0;
            attempts = 0;
        }
    }
}
