package io.tradeanalysis.operations.inventory;

import java.time.Duration;

/** Waits between two looks at something: shortly at first, then longer. */
@FunctionalInterface
public interface Pause {

    /** The longest time between two looks. */
    Duration LONGEST = Duration.ofSeconds(10);

    /** Waits for a duration. */
    void of(Duration duration);

    /** Waits before the next look: a quarter of a second, doubled each time. */
    default void before(int look) {
        Duration wait = Duration.ofMillis(250L << Math.min(look, 10));
        of(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }

    /** Really waits. */
    static Pause real() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new OperationException("Interrupted.");
            }
        };
    }
}
