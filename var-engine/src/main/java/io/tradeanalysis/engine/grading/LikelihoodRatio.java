package io.tradeanalysis.engine.grading;

/**
 * A likelihood ratio test of a null hypothesis.
 *
 * @param statistic LR = -2 ln(likelihood under the null hypothesis / greatest likelihood), at least 0
 * @param asymptoticPValue the chi-squared probability of a statistic at least as large, 0 .. 1: what textbooks use; wrong by
 *     a factor of two or so where few exceptions are expected
 * @param exactPValue the probability of a statistic at least as large under the null hypothesis itself, 0 .. 1
 */
public record LikelihoodRatio(double statistic, double asymptoticPValue, double exactPValue) {

    /** What no bars say. */
    static final LikelihoodRatio NOTHING = new LikelihoodRatio(0, 1, 1);

    /** Checks the ranges. */
    public LikelihoodRatio {
        if (!(statistic >= 0)) {
            throw new IllegalArgumentException("statistic: %s (expected: >= 0)".formatted(statistic));
        }
        Probabilities.requireProbability("asymptoticPValue", asymptoticPValue);
        Probabilities.requireProbability("exactPValue", exactPValue);
    }
}
