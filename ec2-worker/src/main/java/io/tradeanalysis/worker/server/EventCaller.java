package io.tradeanalysis.worker.server;

import io.tradeanalysis.worker.analysis.Caller;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.Progress;

/** A caller who is told by events. */
record EventCaller(Replies<AnalyseEvent> events) implements Caller {

    @Override
    public boolean isGone() {
        return events.isCallerGone();
    }

    @Override
    public void progress(int done, int of) {
        events.ifReady(AnalyseEvent.newBuilder()
                .setProgress(Progress.newBuilder().setDone(done).setOf(of))
                .build());
    }
}
