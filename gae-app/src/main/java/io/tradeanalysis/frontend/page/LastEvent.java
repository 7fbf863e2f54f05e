package io.tradeanalysis.frontend.page;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.web.EventStream;
import io.tradeanalysis.frontend.web.Json;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import java.util.List;
import java.util.function.Function;

/** The last event of a stream: {@code result} or {@code failure} with a part of the page, or {@code invalid} with the wrong fields. */
final class LastEvent {

    /** @param part renders a result */
    static void send(
            EventStream stream,
            Outcome<AnalysisResult> outcome,
            Fragments fragments,
            Function<AnalysisResult, String> part) {
        switch (outcome) {
            case Outcome.Success<AnalysisResult>(var result) -> stream.send("result", part.apply(result));
            case Outcome.Failed<AnalysisResult>(Failure.Refused(var errors)) -> invalid(stream, errors);
            case Outcome.Failed<AnalysisResult>(var failure) -> failed(stream, fragments, FailureView.of(failure));
        }
    }

    static void failed(EventStream stream, Fragments fragments, FailureView failure) {
        stream.send("failure", fragments.of(failure));
    }

    static void invalid(EventStream stream, List<FieldError> errors) {
        stream.send("invalid", Json.line(errors));
    }

    private LastEvent() {}
}
