package io.tradeanalysis.frontend.worker;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Withholds calls that the workers would shed anyway, since turning one away costs a worker a handshake: of late calls, so many
 * go to the workers as they accept twice over, each of the others is withheld with the same probability. The workers stay
 * with more than enough to choose from, and what they accept shows when they can do more.
 *
 * @see <a href="https://sre.google/sre-book/handling-overload/">Site Reliability Engineering, chapter 21: client-side
 *     throttling</a>
 */
final class Throttle {

    /** How often what is accepted may be asked for: where half of the workers accept, nothing is withheld. */
    static final double MULTIPLE = 2;

    /** Calls in a window that always go: a quiet front end withholds nothing, and a busy one soon hears when it may again. */
    static final int LEAST = 10;

    /** What is longer ago counts no more, so that nothing is withheld any longer after the load has gone. */
    static final Duration WINDOW = Duration.ofSeconds(5);

    private static final int PARTS = 10;
    private static final long PART_NANOS = WINDOW.toNanos() / PARTS;

    private final RandomGenerator random;
    private final LongSupplier nanoTime;
    private final long start;

    /** Calls in each part of the window, the withheld ones among them. */
    private final int[] calls = new int[PARTS];

    /** Those of them that went to workers, less those that were shed. */
    private final int[] accepted = new int[PARTS];

    private long newest;
    private Duration hint = Duration.ofSeconds(1);

    /**
     * One that has heard of no call yet.
     *
     * @param random decides which calls are withheld
     * @param nanoTime the clock, in nanoseconds
     */
    Throttle(RandomGenerator random, LongSupplier nanoTime) {
        this.random = random;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Decides about a call: empty if it may go, else when it is welcome, as workers said last. */
    synchronized Optional<Duration> withhold() {
        int part = part();
        double may = Math.max(LEAST, MULTIPLE * Arrays.stream(accepted).sum());
        int asked = Arrays.stream(calls).sum();
        double probability = (asked - may) / (asked + 1);
        calls[part]++;
        if (probability > 0 && random.nextDouble() < probability) {
            return Optional.of(hint);
        }
        accepted[part]++;
        return Optional.empty();
    }

    /** A call that went was shed in the end; however else one ends, a worker had time for it or none was there. */
    synchronized void shed(Duration retryAfter) {
        accepted[part()]--;
        hint = retryAfter;
    }

    /** Where to count now; parts that have left the window begin anew. */
    private int part() {
        long now = (nanoTime.getAsLong() - start) / PART_NANOS;
        for (long fresh = Math.max(newest + 1, now - PARTS + 1); fresh <= now; fresh++) {
            calls[(int) (fresh % PARTS)] = 0;
            accepted[(int) (fresh % PARTS)] = 0;
        }
        newest = Math.max(newest, now);
        return (int) (newest % PARTS);
    }
}
