package io.tradeanalysis.worker.server;

import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.workerapi.v1.Progress;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A caller who is told by events: of each change, and once a second that there is none, so that silence means a fault. */
final class EventCaller implements Caller {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private final BooleanSupplier gone;
    private final Consumer<Progress> tell;
    private int toldDone = -1;
    private long toldAt;

    /**
     * A caller who is told this way.
     *
     * @param gone whether nobody waits any more
     * @param tell tells of progress
     */
    EventCaller(BooleanSupplier gone, Consumer<Progress> tell) {
        this.gone = gone;
        this.tell = tell;
    }

    @Override
    public boolean isGone() {
        return gone.getAsBoolean();
    }

    @Override
    public void progress(int done, int of) {
        long now = System.nanoTime();
        if (done == toldDone && now - toldAt < LONGEST_SILENCE.toNanos()) {
            return;
        }
        toldDone = done;
        toldAt = now;
        tell.accept(Progress.newBuilder().setDone(done).setOf(of).build());
    }
}
