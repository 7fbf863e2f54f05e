package io.tradeanalysis.engine.grading;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** Probabilities of the chi-squared and the binomial distribution, accurate in far tails, the same bits on every machine. */
final class Probabilities {

    private Probabilities() {}

    /** The probability that the square of a standard normal value is at least x. */
    static double chiSquaredOneAtLeast(double x) {
        return Erf.erfc(Math.sqrt(x / 2));
    }

    /** The probability that the sum of two such squares is at least x. */
    static double chiSquaredTwoAtLeast(double x) {
        return FastMath.exp(-x / 2);
    }

    /** The probability of at least k successes in n trials, by the incomplete beta function. */
    static double binomialAtLeast(int k, int n, double success) {
        if (k <= 0) {
            return 1;
        }
        return k > n ? 0 : Beta.regularizedBeta(success, k, n - k + 1.0);
    }

    /** The probability of at most k successes in n trials: of at least n - k failures. */
    static double binomialAtMost(int k, int n, double success) {
        return binomialAtLeast(n - k, n, 1 - success);
    }

    /** A sum of probabilities, without what rounding has put above 1. */
    static double ofSum(double sum) {
        return Math.min(1, sum);
    }

    static void requireProbability(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("%s: %s (expected: 0 .. 1)".formatted(name, value));
        }
    }
}
