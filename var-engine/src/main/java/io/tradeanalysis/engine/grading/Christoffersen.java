package io.tradeanalysis.engine.grading;

/**
 * Christoffersen's (1998) tests.
 *
 * @param transitions what they look at
 * @param independence null hypothesis: an exception is as likely after an exception as after another bar; LR against a Markov
 *     chain of order 1. Its exact p-value is the share, of all ways to place as many exceptions on the n bars, that have an LR
 *     at least as large: it holds whatever the probability of an exception is
 * @param conditionalCoverage null hypothesis: each bar is an exception with probability 1 - c, on its own; LR is Kupiec's,
 *     over all n bars, plus that of independence, over the n - 1 transitions
 */
public record Christoffersen(
        Transitions transitions, LikelihoodRatio independence, LikelihoodRatio conditionalCoverage) {

    /**
     * How many arrangements of exceptions their exact p-values look at, nearly: what the tests cost.
     *
     * @param bars n, at least 0
     * @param failure 1 - c, in (0, 0.5)
     */
    public static double arrangements(int bars, double failure) {
        return Arrangements.count(bars, failure);
    }

    static Christoffersen of(Forecasts forecasts) {
        int bars = forecasts.size();
        int[] exceptions = forecasts.exceptions();
        return of(bars, forecasts.tailProbability(), exceptions.length, Transitions.of(bars, exceptions));
    }

    static Christoffersen of(int bars, double failure, int exceptions, Transitions transitions) {
        if (bars == 0) {
            return new Christoffersen(transitions, LikelihoodRatio.NOTHING, LikelihoodRatio.NOTHING);
        }
        Arrangements arrangements = new Arrangements(bars, failure);
        double independence =
                arrangements.independence(transitions.n00(), transitions.n01(), transitions.n10(), transitions.n11());
        double both = independence + arrangements.coverage(exceptions);
        return new Christoffersen(
                transitions,
                new LikelihoodRatio(
                        independence,
                        Probabilities.chiSquaredOneAtLeast(independence),
                        arrangements.independenceAtLeast(independence - Kupiec.ROUNDING, exceptions)),
                new LikelihoodRatio(
                        both,
                        Probabilities.chiSquaredTwoAtLeast(both),
                        arrangements.conditionalCoverageAtLeast(both - Kupiec.ROUNDING)));
    }
}
