package io.tradeanalysis.frontend.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a caller waits before it tries again: a random part of a time that doubles (full jitter), so that callers who
 * failed together don't come back together.
 */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The pause after some attempts have failed.
     *
     * @param failed how many, at least 1
     */
    Duration after(int failed) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failed - 1, 20));
        Duration most = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return Duration.ofNanos(random.nextLong(most.toNanos() + 1));
    }
}
