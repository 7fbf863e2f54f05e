package io.tradeanalysis.engine.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Forecasts for tests. */
final class SimpleForecasts {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int SHARES = 8;

    private SimpleForecasts() {}

    /** The same for each bar: VaR 1, ES 2, tail ratios 1. */
    static Forecasts constant(String confidence, double[] losses) {
        return of(confidence, 1, 2, share -> 2, losses);
    }

    /** A normal model with mean 0 and a deviation that never changes. */
    static Forecasts normal(String confidence, double deviation, double[] losses) {
        double level = Double.parseDouble(confidence);
        double z = NORMAL.inverseCumulativeProbability(level);
        double shortfall = NORMAL.density(z) / (1 - level);
        return of(
                confidence,
                deviation * z,
                deviation * shortfall,
                share -> deviation * NORMAL.inverseSurvivalProbability((1 - level) * (1 - share)),
                losses);
    }

    /** A normal model with mean 0 and the deviation of each bar. */
    static Forecasts normal(String confidence, double[] deviations, double[] losses) {
        double level = Double.parseDouble(confidence);
        double z = NORMAL.inverseCumulativeProbability(level);
        double shortfall = NORMAL.density(z) / (1 - level);
        return Forecasts.of(
                ConfidenceLevel.of(confidence),
                Arrays.stream(deviations).map(deviation -> deviation * z).toArray(),
                Arrays.stream(deviations)
                        .map(deviation -> deviation * shortfall)
                        .toArray(),
                losses,
                tailRatios(
                        losses.length,
                        share -> NORMAL.inverseSurvivalProbability((1 - level) * (1 - share)) / shortfall));
    }

    /** A Student-t model with location 0 and scale 1. */
    static Forecasts student(String confidence, double degrees, double[] losses) {
        TDistribution student = TDistribution.of(degrees);
        double level = Double.parseDouble(confidence);
        double quantile = student.inverseCumulativeProbability(level);
        double shortfall = student.density(quantile) / (1 - level) * (degrees + quantile * quantile) / (degrees - 1);
        return of(
                confidence,
                quantile,
                shortfall,
                share -> student.inverseSurvivalProbability((1 - level) * (1 - share)),
                losses);
    }

    /**
     * The same for each bar.
     *
     * @param tail the loss at a share of the tail
     */
    static Forecasts of(
            String confidence,
            double valueAtRisk,
            double expectedShortfall,
            DoubleUnaryOperator tail,
            double[] losses) {
        return Forecasts.of(
                ConfidenceLevel.of(confidence),
                filled(losses.length, valueAtRisk),
                filled(losses.length, expectedShortfall),
                losses,
                tailRatios(losses.length, share -> tail.applyAsDouble(share) / expectedShortfall));
    }

    private static double[] tailRatios(int bars, DoubleUnaryOperator ratio) {
        return IntStream.range(0, bars)
                .mapToObj(bar -> TailShares.of(bar, SHARES))
                .flatMapToDouble(Arrays::stream)
                .map(ratio)
                .toArray();
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Independent standard normal losses. */
    static double[] normalLosses(int count, SplittableRandom random) {
        return IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
    }
}
