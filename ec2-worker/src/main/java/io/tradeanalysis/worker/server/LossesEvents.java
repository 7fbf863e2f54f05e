package io.tradeanalysis.worker.server;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.workerapi.mapping.LossesMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.ShowLossesEvent;
import java.util.List;

/** What whoever waits for a trade's losses is told. */
final class LossesEvents {

    static ShowLossesEvent ofProgress(Progress progress) {
        return ShowLossesEvent.newBuilder().setProgress(progress).build();
    }

    static ShowLossesEvent of(TradeLosses losses) {
        return ShowLossesEvent.newBuilder()
                .setLosses(LossesMapping.toMessage(losses))
                .build();
    }

    static ShowLossesEvent of(List<FieldError> errors) {
        return ShowLossesEvent.newBuilder()
                .setRefusal(RequestMapping.toMessage(errors))
                .build();
    }

    private LossesEvents() {}
}
