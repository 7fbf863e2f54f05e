package io.tradeanalysis.worker.server;

import io.tradeanalysis.worker.analysis.Caller;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import java.time.Duration;

/** A caller who is told by events: of each change, and once a second that there is none, so that silence means a fault. */
final class EventCaller implements Caller {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private final Replies<AnalyseEvent> events;
    private int toldDone = -1;
    private long toldAt;

    EventCaller(Replies<AnalyseEvent> events) {
        this.events = events;
    }

    @Override
    public boolean isGone() {
        return events.isCallerGone();
    }

    @Override
    public void progress(int done, int of) {
        long now = System.nanoTime();
        if (done == toldDone && now - toldAt < LONGEST_SILENCE.toNanos()) {
            return;
        }
        toldDone = done;
        toldAt = now;
        events.ifReady(AnalyseEvent.newBuilder()
                .setProgress(Progress.newBuilder().setDone(done).setOf(of))
                .build());
    }
}
