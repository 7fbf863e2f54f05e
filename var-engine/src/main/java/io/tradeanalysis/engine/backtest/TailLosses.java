package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.engine.grading.TailShares;
import io.tradeanalysis.engine.models.ReturnModel;
import io.tradeanalysis.engine.simulation.ReturnQuantile;
import java.math.BigDecimal;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A model's losses beyond VaR.
 *
 * @param gain its return that one is below with a given probability
 */
record TailLosses(DoubleUnaryOperator gain) {

    /** Places in the tail of each bar. */
    static final int PLACES = 8;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** Uniforms are whole numbers of so many bits. */
    private static final double UNIFORMS = 0x1p52;

    static TailLosses of(ReturnModel model) {
        return switch (model) {
            case ReturnModel.Normal(double mean, double deviation) ->
                new TailLosses(below -> mean + deviation * STANDARD_NORMAL.inverseCumulativeProbability(below));
            case ReturnModel.Inverted inverted -> {
                ReturnQuantile quantile = inverted.gain(1);
                yield new TailLosses(below -> quantile.at((long) (below * UNIFORMS)));
            }
        };
    }

    /** The losses at the shares of the tail that {@link TailShares} names for the row, the least first. */
    double[] at(ConfidenceLevel confidence, int row) {
        double beyond = BigDecimal.ONE.subtract(confidence.value()).doubleValue();
        double[] losses = TailShares.of(row, PLACES);
        for (int i = 0; i < losses.length; i++) {
            losses[i] = -gain.applyAsDouble(beyond * (1 - losses[i]));
        }
        return losses;
    }
}
