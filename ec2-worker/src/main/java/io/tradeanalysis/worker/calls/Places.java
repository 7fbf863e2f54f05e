package io.tradeanalysis.worker.calls;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Bounds how much work of a kind is begun at the same time. One more is shed at once, for it would wait without a bound. */
public final class Places {

    /** After that time there is a place again, mostly. */
    public static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private final Semaphore free;

    /** @param most at the same time */
    public Places(int most) {
        this.free = new Semaphore(most);
    }

    /**
     * Does work, if there is a place for it.
     *
     * @throws IOException if the work does
     * @throws X if the work does
     */
    public <T, X extends Exception> Outcome<T> take(Work<T, X> work) throws IOException, X, InterruptedException {
        if (!free.tryAcquire()) {
            return new Outcome.Shed<>(USUAL_WAIT);
        }
        try {
            return work.run();
        } finally {
            free.release();
        }
    }
}
