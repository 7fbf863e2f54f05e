package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.models.OneBarLoss;
import io.tradeanalysis.engine.models.ReturnModel;
import io.tradeanalysis.engine.risk.OneBarSimulator;
import java.util.List;

/** What a fitted model forecasts for the next bar of a long position, as shares of it, one a level. One thread uses it. */
interface Forecaster {

    List<OneBarLoss> losses(Model kind, ReturnModel model, int row);

    /** The model's own figures: over one bar, each of the four has some. */
    static Forecaster exact(List<ConfidenceLevel> confidences) {
        return (_, model, _) -> confidences.stream()
                .map(confidence -> model.oneBarLoss(confidence, 1))
                .toList();
    }

    /** Figures from samples: each model has a stream of its own at each bar. */
    static Forecaster simulated(List<ConfidenceLevel> confidences, int samples, long seed) {
        OneBarSimulator simulator = OneBarSimulator.of(samples, confidences).orElseThrow();
        int models = Model.values().length;
        return (kind, model, row) -> simulator.losses(model, seed, row * models + ModelNames.number(kind));
    }
}
