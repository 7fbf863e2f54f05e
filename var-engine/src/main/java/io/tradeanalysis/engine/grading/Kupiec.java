package io.tradeanalysis.engine.grading;

import java.util.function.IntPredicate;
import org.apache.commons.math3.util.FastMath;

/**
 * Kupiec's (1995) test of the proportion of failures. Null hypothesis: each bar is an exception with probability 1 - c, on
 * its own. Many and few exceptions both speak against it.
 *
 * <p>LR = 2 (x ln(x / (n p)) + (n - x) ln((n - x) / (n (1 - p)))), p being 1 - c and x the number of exceptions. The exact
 * p-value adds the binomial probabilities of all counts whose LR is at least as large: LR falls up to x = n p and rises from
 * there on, so they are a lower and an upper tail, whose ends are found by halving.
 */
final class Kupiec {

    /** Statistics this close count as equal: rounding must not part what symmetry makes equal. */
    static final double ROUNDING = 1e-7;

    private final int bars;
    private final double failure;

    /**
     * The test.
     *
     * @param bars n, at least 0
     * @param failure p = 1 - c, in (0, 0.5)
     */
    Kupiec(int bars, double failure) {
        this.bars = bars;
        this.failure = failure;
    }

    LikelihoodRatio test(int exceptions) {
        double statistic = statistic(exceptions);
        return new LikelihoodRatio(
                statistic, Probabilities.chiSquaredOneAtLeast(statistic), atLeast(statistic - ROUNDING));
    }

    /** LR of a count, at least 0. */
    double statistic(int exceptions) {
        double expected = bars * failure;
        int others = bars - exceptions;
        double sum = term(exceptions, expected) + term(others, bars - expected);
        return Math.max(0, 2 * sum);
    }

    private static double term(int count, double expected) {
        return count == 0 ? 0 : count * FastMath.log(count / expected);
    }

    /** The probability of a statistic of at least this. */
    private double atLeast(double least) {
        int most = (int) (bars * failure);
        int lower = lastBelow(-1, most + 1, count -> statistic(count) >= least);
        int upper = lastBelow(most, bars + 1, count -> statistic(count) < least) + 1;
        if (lower >= most && upper <= most + 1) {
            return 1;
        }
        return Probabilities.ofSum(Probabilities.binomialAtMost(lower, bars, failure)
                + Probabilities.binomialAtLeast(upper, bars, failure));
    }

    /** The last count in [from, to) up to which a condition holds that never holds again after; from itself isn't asked. */
    private static int lastBelow(int from, int to, IntPredicate holds) {
        int low = from;
        int high = to;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
