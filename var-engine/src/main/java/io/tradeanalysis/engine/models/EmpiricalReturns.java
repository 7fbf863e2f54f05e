package io.tradeanalysis.engine.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * A simple one-bar return that is one of a list, each as likely as the other: the bootstrap of one bar. Figures are shares of
 * the exposure (0.01 is 1 %) for a long position; a short one has those of the mirrored distribution.
 */
public final class EmpiricalReturns {

    private final double[] sorted;

    private EmpiricalReturns(double[] sorted) {
        this.sorted = sorted;
    }

    /** A distribution of all values of an array. */
    public static EmpiricalReturns of(double[] returns) {
        return of(returns, 0, returns.length);
    }

    /**
     * A distribution of some values of an array.
     *
     * @param returns unchanged, without NaN
     * @param from index of the first one
     * @param to index after the last one, at least one more
     */
    public static EmpiricalReturns of(double[] returns, int from, int to) {
        if (from < 0 || to > returns.length || from >= to) {
            throw new IllegalArgumentException(
                    "returns: %d .. %d (expected: one or more of %d)".formatted(from, to, returns.length));
        }
        double[] sorted = Arrays.copyOfRange(returns, from, to);
        Arrays.sort(sorted);
        return new EmpiricalReturns(sorted);
    }

    /** How many returns there are. */
    public int count() {
        return sorted.length;
    }

    /** The returns, ascending; a copy. */
    public double[] sorted() {
        return sorted.clone();
    }

    /**
     * The smallest loss x with P(loss <= x) >= c, exactly: of n losses the ceil(c n)-th smallest.
     *
     * @param confidence c, in (0.5, 1)
     */
    public double valueAtRisk(BigDecimal confidence) {
        return 0.0 - sorted[wholeBeyond(confidence)]; // never -0.0
    }

    /**
     * The mean of the worst (1 - c) n losses, of which the last one may count in part (Acerbi and Tasche 2002, definition 2.6).
     * Where that is less than one loss, it is the worst.
     *
     * @param confidence c, in (0.5, 1)
     */
    public double expectedShortfall(BigDecimal confidence) {
        int whole = wholeBeyond(confidence);
        double weight = weightBeyond(confidence).doubleValue();
        double sum = 0;
        for (int i = 0; i < whole; i++) {
            sum -= sorted[i];
        }
        return (sum - (weight - whole) * sorted[whole]) / weight;
    }

    /** The distribution of the return's negative: what a short position gains. */
    public EmpiricalReturns mirrored() {
        double[] mirrored = new double[sorted.length];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = -sorted[sorted.length - 1 - i];
        }
        return new EmpiricalReturns(mirrored);
    }

    /** How many whole losses lie beyond the Value at Risk: n - ceil(c n), which is floor((1 - c) n). */
    private int wholeBeyond(BigDecimal confidence) {
        return weightBeyond(confidence).setScale(0, RoundingMode.FLOOR).intValueExact();
    }

    private BigDecimal weightBeyond(BigDecimal confidence) {
        if (confidence.signum() <= 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("confidence: %s (expected: above 0, below 1)".formatted(confidence));
        }
        return BigDecimal.ONE.subtract(confidence).multiply(BigDecimal.valueOf(sorted.length));
    }
}
