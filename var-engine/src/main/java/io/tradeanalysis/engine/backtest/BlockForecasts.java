package io.tradeanalysis.engine.backtest;

import java.util.List;

/** What a block of bars gives; only the plan that it is of looks into it. */
public final class BlockForecasts {

    private final int first;
    private final List<ModelForecasts> models;

    BlockForecasts(int first, List<ModelForecasts> models) {
        this.first = first;
        this.models = models;
    }

    /** The first row. */
    int first() {
        return first;
    }

    /** One for each model, in their order. */
    List<ModelForecasts> models() {
        return models;
    }
}
