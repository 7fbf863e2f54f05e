package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.engine.models.OneBarLoss;
import java.util.Arrays;
import java.util.Optional;

/**
 * One model's forecasts for some bars, in levels and then bars; NaN where there is none.
 *
 * @param valueAtRisk as shares of a long position
 * @param expectedShortfall the same
 * @param tailRatios losses beyond VaR divided by expected shortfall, {@value TailLosses#PLACES} a bar
 * @param reason why a bar has none, one sentence
 */
@SuppressWarnings("ArrayRecordComponent") // filled once, read once, never compared
record ModelForecasts(
        double[][] valueAtRisk, double[][] expectedShortfall, double[][] tailRatios, Optional<String> reason) {

    static ModelForecasts none(int levels, int bars) {
        return none(levels, bars, Optional.empty());
    }

    static ModelForecasts none(int levels, int bars, String reason) {
        return none(levels, bars, Optional.of(reason));
    }

    static ModelForecasts none(int levels, int bars, Optional<String> reason) {
        return new ModelForecasts(
                empty(levels, bars), empty(levels, bars), empty(levels, bars * TailLosses.PLACES), reason);
    }

    private static double[][] empty(int levels, int length) {
        double[][] values = new double[levels][length];
        for (double[] level : values) {
            Arrays.fill(level, Double.NaN);
        }
        return values;
    }

    void set(int bar, int level, OneBarLoss loss, double[] tail) {
        valueAtRisk[level][bar] = loss.valueAtRisk();
        expectedShortfall[level][bar] = loss.expectedShortfall();
        for (int i = 0; i < tail.length; i++) {
            tailRatios[level][bar * tail.length + i] = ratio(tail[i], loss.expectedShortfall());
        }
    }

    /** Without a shortfall there is no ratio, and nothing is tested with it. */
    private static double ratio(double loss, double shortfall) {
        return shortfall == 0 ? 1 : loss / shortfall;
    }

    /** Copies those of a block to where it begins. */
    void copy(ModelForecasts block, int bar) {
        for (int level = 0; level < valueAtRisk.length; level++) {
            copy(block.valueAtRisk[level], valueAtRisk[level], bar);
            copy(block.expectedShortfall[level], expectedShortfall[level], bar);
            copy(block.tailRatios[level], tailRatios[level], bar * TailLosses.PLACES);
        }
    }

    private static void copy(double[] from, double[] to, int at) {
        System.arraycopy(from, 0, to, at, from.length);
    }

    /** Whether the model has a forecast for a bar: on all levels or none. */
    boolean has(int bar) {
        return !Double.isNaN(valueAtRisk[0][bar]);
    }
}
