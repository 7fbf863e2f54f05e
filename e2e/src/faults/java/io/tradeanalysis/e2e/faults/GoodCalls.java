package io.tradeanalysis.e2e.faults;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.e2e.processes.WorkerCalls;
import java.time.Duration;

/** Analyses by someone who may have them, one after the other, beside what others do to the worker. */
final class GoodCalls implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final WorkerCalls worker;
    private final Trouble calls;
    private volatile long longestNanos;

    /** Begins at once. Each has an answer, or {@link #end} says what went wrong. */
    GoodCalls(Fleet fleet) {
        this.worker =
                new WorkerCalls(fleet.installation().channels(), fleet.ports().getFirst());
        this.calls = Trouble.every(PAUSE, this::call);
    }

    private void call(int number) {
        long start = System.nanoTime();
        worker.analyse(AnalysisRequest.of(Fleet.ASSET, 20, 20, 100, number));
        longestNanos = Math.max(longestNanos, System.nanoTime() - start);
    }

    /** Waits for the last answer, and says how many there were. */
    int end() throws InterruptedException {
        return calls.end();
    }

    double longestSeconds() {
        return longestNanos / 1e9;
    }

    @Override
    public void close() {
        calls.close();
    }
}
