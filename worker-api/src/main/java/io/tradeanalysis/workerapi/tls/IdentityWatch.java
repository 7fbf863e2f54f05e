package io.tradeanalysis.workerapi.tls;

import java.time.Duration;

/** Reads an identity anew, again and again, until it is closed. */
public final class IdentityWatch implements AutoCloseable {

    private final LiveIdentity identity;
    private final Duration interval;
    private final IdentityListener listener;
    private final Thread thread = Thread.ofVirtual().name("identity").unstarted(this::watch);

    /** Beside the interrupt, since libraries that read swallow it. */
    private volatile boolean closed;

    private IdentityWatch(LiveIdentity identity, Duration interval, IdentityListener listener) {
        this.identity = identity;
        this.interval = interval;
        this.listener = listener;
    }

    /**
     * Starts to watch.
     *
     * @param interval the time between two reads, above 0
     * @param listener hears of changes and failures, on a thread of its own
     */
    public static IdentityWatch start(LiveIdentity identity, Duration interval, IdentityListener listener) {
        IdentityWatch watch = new IdentityWatch(identity, interval, listener);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            while (!closed) {
                Thread.sleep(interval);
                tell(look());
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private Reading look() {
        try {
            return identity.readAnew();
        } catch (RuntimeException e) {
            // one that got out would end the watch without a word
            return new Reading.Kept(e.getClass().getSimpleName());
        }
    }

    private void tell(Reading reading) {
        if (closed) {
            return;
        }
        switch (reading) {
            case Reading.Same _ -> {
                // as nearly always
            }
            case Reading.Changed(var now) -> listener.changed(now);
            case Reading.Kept(var reason) -> listener.kept(reason);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
