package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.models.ModelFit;
import io.tradeanalysis.engine.models.OneBarLoss;
import io.tradeanalysis.engine.models.ReturnModel;
import io.tradeanalysis.engine.models.RollingFit;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The bars from one fit to the next: a piece of work that needs no other. Several threads may work on several blocks at once.
 */
public final class ForecastBlock {

    private final double[] returns;
    private final int window;
    private final List<ConfidenceLevel> confidences;
    private final Supplier<Forecaster> forecasters;
    private final int first;
    private final int last;

    /**
     * A block.
     *
     * @param first its first row
     * @param last its last one, included
     */
    ForecastBlock(
            double[] returns,
            int window,
            List<ConfidenceLevel> confidences,
            Supplier<Forecaster> forecasters,
            int first,
            int last) {
        this.returns = returns;
        this.window = window;
        this.confidences = confidences;
        this.forecasters = forecasters;
        this.first = first;
        this.last = last;
    }

    /** Forecasts of all models for the bar after each row. */
    public BlockForecasts forecast() {
        return forecast(Checkpoint.NONE);
    }

    /**
     * Forecasts of all models for the bar after each row.
     *
     * @param checkpoint passed before each of them
     */
    public BlockForecasts forecast(Checkpoint checkpoint) {
        Forecaster forecaster = forecasters.get();
        return new BlockForecasts(
                first,
                Arrays.stream(Model.values())
                        .map(model -> forecast(model, forecaster, checkpoint))
                        .toList());
    }

    private ModelForecasts forecast(Model kind, Forecaster forecaster, Checkpoint checkpoint) {
        RollingFit fit = RollingFit.of(kind, returns, window, first);
        ModelForecasts forecasts = ModelForecasts.none(confidences.size(), last - first + 1);
        for (int row = first; row <= last; row++) {
            checkpoint.pass();
            switch (fit.next()) {
                case ModelFit.Fitted(ReturnModel model) ->
                    fill(forecasts, row, model, forecaster.losses(kind, model, row));
                case ModelFit.NotFitted(String reason) -> {
                    return ModelForecasts.none(confidences.size(), last - first + 1, reason);
                }
            }
        }
        return forecasts;
    }

    private void fill(ModelForecasts forecasts, int row, ReturnModel model, List<OneBarLoss> losses) {
        TailLosses tail = TailLosses.of(model);
        for (int level = 0; level < losses.size(); level++) {
            forecasts.set(row - first, level, losses.get(level), tail.at(confidences.get(level), row));
        }
    }
}
