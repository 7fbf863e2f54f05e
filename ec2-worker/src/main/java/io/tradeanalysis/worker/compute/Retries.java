package io.tradeanalysis.worker.compute;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call that failed is made again, and after which pause: a random part of a time that doubles (full jitter), so
 * that callers who failed together don't come back together.
 *
 * @param attempts calls at most, at least 1
 * @param firstPause what the first pause is at most
 * @param longestPause what any pause is at most
 */
record Retries(int attempts, Duration firstPause, Duration longestPause) {

    static final Retries USUAL = new Retries(4, Duration.ofMillis(200), Duration.ofSeconds(2));

    /** How long a call of such a length takes at most with all its attempts and pauses. */
    Duration longest(Duration call) {
        return call.multipliedBy(attempts).plus(longestPause.multipliedBy(attempts - 1L));
    }

    /** Waits before the next attempt, after so many have failed. */
    void pause(int failed) throws InterruptedException {
        long doubled = firstPause.toMillis() << Math.min(failed - 1, 20);
        long most = Math.min(doubled, longestPause.toMillis());
        Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
    }
}
