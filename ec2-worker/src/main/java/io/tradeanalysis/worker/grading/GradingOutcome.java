package io.tradeanalysis.worker.grading;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import java.time.Duration;
import java.util.List;

/** How a grading ended. */
public sealed interface GradingOutcome {

    /** With its result. */
    record Done(Grading grading) implements GradingOutcome {}

    /** Inputs are wrong in a way that only a worker knows, or ask for too much. */
    record Refused(List<FieldError> errors) implements GradingOutcome {

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
    record Shed(Duration retryAfter) implements GradingOutcome {}

    /** The caller went away before the end. */
    record Abandoned() implements GradingOutcome {}
}
