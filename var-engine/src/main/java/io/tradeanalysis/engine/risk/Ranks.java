package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Which of S simulated losses make the figures of one confidence level c. Losses are counted from the largest, rank 1.
 *
 * <p>VaR is the ceil(c S)-th smallest loss (Hyndman and Fan 1996, definition 1), c being an exact decimal. Its 95 % interval
 * is distribution-free (Conover 1999, 3.2): from the l-th to the u-th smallest loss, with l = qbinom(0.025, S, c) and u =
 * qbinom(0.975, S, c) + 1.
 *
 * @param confidence c
 * @param valueAtRisk rank of the Value at Risk
 * @param lower rank of the lower end of its interval, at most S
 * @param upper rank of the upper end; 0 where there is none, since S is too small
 * @param tailWeight (1 - c) S, the number of losses beyond the Value at Risk, at least 1
 */
record Ranks(ConfidenceLevel confidence, int valueAtRisk, int lower, int upper, double tailWeight) {

    /** What lies outside the interval on each side. */
    private static final double OUTSIDE = 0.025;

    /** Whether S samples say anything about the tail: (1 - c) S is at least 1. */
    static boolean isDefined(ConfidenceLevel confidence, int samples) {
        return tailWeight(confidence, samples).compareTo(BigDecimal.ONE) >= 0;
    }

    static Ranks of(ConfidenceLevel confidence, int samples) {
        int smallest = confidence
                .value()
                .multiply(BigDecimal.valueOf(samples))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        BinomialDistribution below =
                new BinomialDistribution(null, samples, confidence.value().doubleValue());
        int l = Math.max(1, below.inverseCumulativeProbability(OUTSIDE));
        int u = below.inverseCumulativeProbability(1 - OUTSIDE) + 1;
        return new Ranks(
                confidence,
                fromLargest(smallest, samples),
                fromLargest(l, samples),
                fromLargest(u, samples),
                tailWeight(confidence, samples).doubleValue());
    }

    boolean hasUpper() {
        return upper > 0;
    }

    /** The first rank that a figure needs by itself, not just in a sum. */
    int first() {
        return Math.max(1, upper);
    }

    /** How many of the largest losses are needed. */
    int depth() {
        return lower;
    }

    private static int fromLargest(int fromSmallest, int samples) {
        return samples - fromSmallest + 1;
    }

    private static BigDecimal tailWeight(ConfidenceLevel confidence, int samples) {
        return BigDecimal.ONE.subtract(confidence.value()).multiply(BigDecimal.valueOf(samples));
    }
}
