package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.result.Interval;

/** Intervals of 95 % around means of simulated values. */
final class Intervals {

    /** Standard normal quantile of 0.975: a 95 % interval reaches this many standard errors to each side. */
    static final double STANDARD_ERRORS = 1.959963984540054;

    /** Below it the skewness moves no bit that matters, and dividing by it would lose some. */
    private static final double HARDLY_SKEWED = 1e-6;

    private Intervals() {}

    /**
     * An interval for a mean of skewed values: Student's statistic is transformed by a cubic that takes the skewness out of it, so that
     * both sides miss alike (Hall 1992, On the removal of skewness by transformation, JRSS B 54).
     *
     * @param mean the estimate
     * @param standardError of the estimate, at least 0
     * @param skewness of one value over the square root of how many there are, so from -1 to 1
     */
    static Interval ofSkewedMean(double mean, double standardError, double skewness) {
        return new Interval(
                mean - standardError * untransformed(STANDARD_ERRORS, skewness),
                mean - standardError * untransformed(-STANDARD_ERRORS, skewness));
    }

    /** The value of Student's statistic that Hall's cubic t + a t^2 / 3 + a^2 t^3 / 27 + a / 6 turns into z, a being the skewness. */
    private static double untransformed(double z, double skewness) {
        if (Math.abs(skewness) < HARDLY_SKEWED) {
            return z;
        }
        return (StrictMath.cbrt(1 + skewness * (z - skewness / 6)) - 1) * (3 / skewness);
    }
}
