package io.tradeanalysis.workerapi.tls;

import java.time.Duration;

/** Reads an identity anew, again and again, until it is closed. */
public final class IdentityWatch implements AutoCloseable {

    private final LiveIdentity identity;
    private final Duration interval;
    private final IdentityListener listener;
    private final Thread thread = Thread.ofVirtual().name("identity").unstarted(this::watch);

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
            while (true) {
                Thread.sleep(interval);
                look();
            }
        } catch (InterruptedException _) {
            // closed
        }
    }

    private void look() {
        try {
            switch (identity.readAnew()) {
                case Reading.Same _ -> {
                    // as nearly always
                }
                case Reading.Changed(var now) -> listener.changed(now);
                case Reading.Kept(var reason) -> listener.kept(reason);
            }
        } catch (RuntimeException e) {
            // one that got out would end the watch without a word
            listener.kept(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
