package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.workerapi.mapping.LossesMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import java.util.Optional;

/** The events of a trade's losses. */
final class LossesKind implements EventCall.Kind<ShowLossesEvent, TradeLosses> {

    @Override
    public Optional<Progress> progress(ShowLossesEvent event) {
        return event.hasProgress() ? Optional.of(event.getProgress()) : Optional.empty();
    }

    @Override
    public Outcome<TradeLosses> end(ShowLossesEvent event) {
        return switch (event.getEventCase()) {
            case LOSSES -> new Outcome.Success<>(LossesMapping.toContract(event.getLosses()));
            case REFUSAL -> new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(event.getRefusal())));
            case PROGRESS, EVENT_NOT_SET ->
                new Outcome.Failed<>(new Failure.Broken("the worker ended without a result"));
        };
    }
}
