package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.workerapi.mapping.GradingMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.Progress;
import java.util.Optional;

/** The events of a grading. */
final class GradingKind implements EventCall.Kind<GradeEvent, Grading> {

    @Override
    public Optional<Progress> progress(GradeEvent event) {
        return event.hasProgress() ? Optional.of(event.getProgress()) : Optional.empty();
    }

    @Override
    public Outcome<Grading> end(GradeEvent event) {
        return switch (event.getEventCase()) {
            case GRADING -> new Outcome.Success<>(GradingMapping.toContract(event.getGrading()));
            case REFUSAL -> new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(event.getRefusal())));
            case PROGRESS, EVENT_NOT_SET ->
                new Outcome.Failed<>(new Failure.Broken("the worker ended without a result"));
        };
    }
}
