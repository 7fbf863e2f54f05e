package io.tradeanalysis.worker.analysis;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
import java.time.Duration;
import java.util.List;

/** How an analysis ended. */
public sealed interface Outcome {

    /** With its result. */
    record Done(AnalysisResult result) implements Outcome {}

    /** Inputs are wrong in a way that only a worker knows. */
    record Refused(List<FieldError> errors) implements Outcome {

        /** Copies the list. */
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /**
     * There was too much to do already; nothing was begun.
     *
     * @param retryAfter when the same request is welcome again, as far as can be foreseen
     */
    record Shed(Duration retryAfter) implements Outcome {}

    /** The caller went away before the end. */
    record Abandoned() implements Outcome {}
}
