package io.tradeanalysis.worker.compute;

import java.time.Duration;

/** There is too much to do already; nothing has been begun. */
public final class ShedException extends Exception {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /** @param retryAfter when the same is welcome again, as far as can be foreseen */
    public ShedException(Duration retryAfter) {
        super("too much to do for another %d ms".formatted(retryAfter.toMillis()));
        this.retryAfter = retryAfter;
    }

    /** When the same is welcome again, as far as can be foreseen. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
