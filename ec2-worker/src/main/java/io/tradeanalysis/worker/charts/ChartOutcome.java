package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.request.FieldError;
import java.time.Duration;
import java.util.List;

/** What became of a chart. */
public sealed interface ChartOutcome {

    /**
     * It was drawn.
     *
     * @param picture the bytes of its format; they belong to whoever asked
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one reader
    record Drawn(byte[] picture) implements ChartOutcome {}

    /** Inputs are wrong in a way that only a worker knows. */
    record Refused(List<FieldError> errors) implements ChartOutcome {

        /** Copies the list. */
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Too many charts are being drawn.
     *
     * @param retryAfter when the same is welcome again
     */
    record Shed(Duration retryAfter) implements ChartOutcome {}

    /** Nobody waits for it any more. */
    record Abandoned() implements ChartOutcome {}
}
