package io.tradeanalysis.worker.server;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Work;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Counts how the work of calls ends: of each kind, so that no alarm is deaf to one of them. */
final class CallCounts {

    private final WorkerMetrics metrics;

    CallCounts(WorkerMetrics metrics) {
        this.metrics = metrics;
    }

    /** Does an analysis. How long one took, and its samples, count as well. */
    Outcome<AnalysisResult> analysis(Work<AnalysisResult, RiskUnavailableException> work)
            throws IOException, RiskUnavailableException, InterruptedException {
        return count(work, result -> {
            Measured measured = result.measured();
            metrics.done(Duration.of(measured.wallMicros(), ChronoUnit.MICROS), measured.samples());
        });
    }

    /** Does any other work. */
    <T, X extends Exception> Outcome<T> other(Work<T, X> work) throws IOException, X, InterruptedException {
        return count(work, _ -> metrics.ended());
    }

    /** A call was sent away before it could say what it wants. */
    void shed() {
        metrics.shed();
    }

    private <T, X extends Exception> Outcome<T> count(Work<T, X> work, Consumer<T> done)
            throws IOException, X, InterruptedException {
        boolean failed = true;
        try {
            Outcome<T> outcome = work.run();
            failed = false;
            switch (outcome) {
                case Outcome.Done<T>(var result) -> done.accept(result);
                case Outcome.Shed<T> _ -> metrics.shed();
                case Outcome.Refused<T> _, Outcome.Abandoned<T> _ -> metrics.ended();
            }
            return outcome;
        } finally {
            if (failed) {
                metrics.failed();
            }
        }
    }
}
