package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import java.util.Optional;

/** The events of an analysis. */
final class AnalysisKind implements EventCall.Kind<AnalyseEvent, AnalysisResult> {

    @Override
    public Optional<Progress> progress(AnalyseEvent event) {
        return event.hasProgress() ? Optional.of(event.getProgress()) : Optional.empty();
    }

    @Override
    public Outcome<AnalysisResult> end(AnalyseEvent event) {
        return switch (event.getEventCase()) {
            case RESULT -> new Outcome.Success<>(ResultMapping.toContract(event.getResult()));
            case REFUSAL -> new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(event.getRefusal())));
            case PROGRESS, EVENT_NOT_SET ->
                new Outcome.Failed<>(new Failure.Broken("the worker ended without a result"));
        };
    }
}
