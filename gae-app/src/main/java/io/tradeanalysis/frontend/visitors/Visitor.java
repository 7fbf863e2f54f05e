package io.tradeanalysis.frontend.visitors;

import io.tradeanalysis.frontend.worker.CallerGoneException;
import io.tradeanalysis.frontend.worker.HeldReply;
import io.tradeanalysis.frontend.worker.ProgressListener;
import java.time.Duration;
import java.util.Optional;

/** Who asks for an analysis. One thread uses it: the one that answers. */
public final class Visitor {

    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final String address;
    private final Optional<Presence> presence;
    private long looked = System.nanoTime();
    private boolean countedAhead;

    Visitor(String address, Optional<Presence> presence) {
        this.address = address;
        this.presence = presence;
    }

    /** What all requests of this visitor have in common. */
    public String address() {
        return address;
    }

    /** What is asked for next has been counted. */
    void countedAhead() {
        countedAhead = true;
    }

    /** Whether what is asked for now has been counted; the next one has not. */
    boolean isCountedAhead() {
        boolean was = countedAhead;
        countedAhead = false;
        return was;
    }

    /**
     * A listener that passes on what it hears as long as there is someone.
     *
     * @return one that throws a {@link CallerGoneException} once there is not
     */
    public ProgressListener whilePresent(ProgressListener listener) {
        return new ProgressListener() {
            @Override
            public void progress(int done, int of) {
                look();
                listener.progress(done, of);
            }

            @Override
            public void stillWaiting() {
                look();
                listener.stillWaiting();
            }

            @Override
            public String caller() {
                return address;
            }

            @Override
            public void holds(HeldReply reply) {
                presence.ifPresentOrElse(present -> present.atEnd(reply), reply::close);
            }
        };
    }

    private void look() {
        long now = System.nanoTime();
        if (now - looked >= INTERVAL.toNanos()) {
            looked = now;
            presence.ifPresent(Presence::require);
        }
    }
}
