package io.tradeanalysis.worker.compute;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** What those who work and the one who waits for them tell each other. */
final class Progress {

    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean stopped;

    void add(int trades) {
        done.addAndGet(trades);
    }

    /** Trades assessed so far. */
    int done() {
        return done.get();
    }

    void stop() {
        stopped = true;
    }

    /** Whether somebody still waits for it. */
    boolean isWanted() {
        return !stopped;
    }

    /** Ends the work here if nobody waits for it any more. */
    void requireWanted() {
        if (!isWanted()) {
            throw new CancellationException("nobody waits for it");
        }
    }
}
