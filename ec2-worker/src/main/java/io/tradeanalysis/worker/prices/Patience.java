package io.tradeanalysis.worker.prices;

import java.time.Duration;

/**
 * How long one who asks still waits for something newer than what there is, however many objects that takes.
 *
 * @param end when it waits no longer, by {@link System#nanoTime()}
 */
record Patience(long end) {

    static Patience of(Duration most) {
        return new Patience(System.nanoTime() + most.toNanos());
    }

    /** In nanoseconds, 0 once it is over. */
    long left() {
        return Math.max(0, end - System.nanoTime());
    }

    boolean isOver() {
        return left() == 0;
    }
}
