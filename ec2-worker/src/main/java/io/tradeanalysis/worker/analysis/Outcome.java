package io.tradeanalysis.worker.analysis;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
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

    /** The caller went away before the end. */
    record Abandoned() implements Outcome {}
}
