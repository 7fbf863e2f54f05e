package io.tradeanalysis.engine.simulation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** Binomial numbers by inversion of a table, which has all numbers but those with a probability below 1e-15 together. */
final class BinomialInversion {

    private static final double DEVIATIONS = 9;
    private static final int MARGIN = 30;
    private static final double UNIT = 0x1p-53;

    /** The number that the first element stands for. */
    private final int first;

    /** Probabilities of at most each number; the last one is above all uniforms. */
    private final double[] cumulative;

    BinomialInversion(int trials, double success) {
        double mean = trials * success;
        double reach = DEVIATIONS * Math.sqrt(mean * (1 - success)) + MARGIN;
        this.first = (int) Math.max(0, mean - reach);
        int last = (int) Math.min(trials, mean + reach);
        this.cumulative = new double[last - first + 1];
        BinomialDistribution distribution = new BinomialDistribution(null, trials, success);
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += distribution.probability(first + i);
            cumulative[i] = sum;
        }
        cumulative[cumulative.length - 1] = 1;
    }

    /** The number that 64 random bits stand for: the least whose cumulative probability exceeds the uniform they make. */
    int at(long bits) {
        int found = Arrays.binarySearch(cumulative, (bits >>> 11) * UNIT);
        return first + (found >= 0 ? found + 1 : -found - 1);
    }
}
