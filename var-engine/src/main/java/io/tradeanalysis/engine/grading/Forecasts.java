package io.tradeanalysis.engine.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one model forecast for the bars of a series, at one confidence level, and what came. Losses, VaR and ES are shares of
 * the position, positive where money is lost. A bar without a forecast, or without a loss that it can be held against, is
 * left out; the bars before and after it then count as neighbours.
 */
public final class Forecasts {

    private final ConfidenceLevel confidence;

    /** The graded bars, as indices of the series, ascending; the arrays below have an element for each. */
    private final int[] bars;

    private final double[] valueAtRisk;
    private final double[] expectedShortfall;
    private final double[] losses;

    /** Tail ratios of all graded bars, one bar's after the other's. */
    private final double[] tailRatios;

    private Forecasts(
            ConfidenceLevel confidence,
            int[] bars,
            double[] valueAtRisk,
            double[] expectedShortfall,
            double[] losses,
            double[] tailRatios) {
        this.confidence = confidence;
        this.bars = bars;
        this.valueAtRisk = valueAtRisk;
        this.expectedShortfall = expectedShortfall;
        this.losses = losses;
        this.tailRatios = tailRatios;
    }

    /**
     * Forecasts of their own copies.
     *
     * @param confidence the level c of VaR and ES
     * @param valueAtRisk one a bar, for the loss of the next bar; NaN where there is none
     * @param expectedShortfall as many; NaN where there is none
     * @param losses as many: the loss of the next bar; NaN where there is none
     * @param tailRatios how the model's losses beyond VaR are spread: the same number a bar, at least one, of losses beyond
     *     VaR divided by ES, at the shares of the tail that {@link TailShares} names; those of a bar without a forecast are
     *     not looked at. Their mean is 1 in a model that fits its own ES
     * @throws IllegalArgumentException if lengths differ, or a number that is looked at is infinite or a ratio is none
     */
    public static Forecasts of(
            ConfidenceLevel confidence,
            double[] valueAtRisk,
            double[] expectedShortfall,
            double[] losses,
            double[] tailRatios) {
        int count = losses.length;
        requireLength("valueAtRisk", valueAtRisk.length, count);
        requireLength("expectedShortfall", expectedShortfall.length, count);
        int[] bars = IntStream.range(0, count)
                .filter(bar -> isKnown(valueAtRisk[bar]) && isKnown(expectedShortfall[bar]) && isKnown(losses[bar]))
                .toArray();
        return new Forecasts(
                confidence,
                bars,
                pick("valueAtRisk", valueAtRisk, bars, 1),
                pick("expectedShortfall", expectedShortfall, bars, 1),
                pick("losses", losses, bars, 1),
                pick("tailRatios", tailRatios, bars, ratiosPerBar(tailRatios, count)));
    }

    private static boolean isKnown(double value) {
        return !Double.isNaN(value);
    }

    private static int ratiosPerBar(double[] tailRatios, int bars) {
        if (bars == 0 ? tailRatios.length > 0 : tailRatios.length < bars || tailRatios.length % bars != 0) {
            throw new IllegalArgumentException(
                    "tailRatios: %d (expected: a multiple of the %d bars)".formatted(tailRatios.length, bars));
        }
        return bars == 0 ? 0 : tailRatios.length / bars;
    }

    private static void requireLength(String name, int length, int expected) {
        if (length != expected) {
            throw new IllegalArgumentException("%s: %d (expected: %d, one a loss)".formatted(name, length, expected));
        }
    }

    /** The values of some bars, each bar having the same number of them in a row. */
    private static double[] pick(String name, double[] values, int[] bars, int each) {
        double[] picked = new double[bars.length * each];
        for (int i = 0; i < bars.length; i++) {
            System.arraycopy(values, bars[i] * each, picked, i * each, each);
        }
        for (int i = 0; i < picked.length; i++) {
            if (!Double.isFinite(picked[i])) {
                throw new IllegalArgumentException(
                        "%s of bar %d: %s (expected: finite)".formatted(name, bars[i / each], picked[i]));
            }
        }
        return picked;
    }

    /** The level c of VaR and ES. */
    public ConfidenceLevel confidence() {
        return confidence;
    }

    /** Number n of graded bars. */
    public int size() {
        return bars.length;
    }

    /** 1 - c: the probability of a loss beyond VaR, if the model is right. */
    double tailProbability() {
        return BigDecimal.ONE.subtract(confidence.value()).doubleValue();
    }

    /** The index in the series of the i-th graded bar. */
    int bar(int i) {
        return bars[i];
    }

    /** Which of the graded bars, counted from 0, have a loss above VaR; ascending. */
    int[] exceptions() {
        return IntStream.range(0, bars.length)
                .filter(i -> losses[i] > valueAtRisk[i])
                .toArray();
    }

    /** The loss of the i-th graded bar divided by its ES. */
    double ratio(int i) {
        return losses[i] / expectedShortfall[i];
    }

    /** Whether every ES is above 0, so that a loss can be held against it. */
    boolean hasPositiveShortfalls() {
        return Arrays.stream(expectedShortfall).allMatch(shortfall -> shortfall > 0);
    }

    /** The tail ratios of all graded bars, not to be changed. */
    double[] tailRatios() {
        return tailRatios;
    }
}
