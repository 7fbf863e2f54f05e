package io.tradeanalysis.engine.grading;

import org.apache.commons.math3.util.FastMath;

/**
 * All arrangements of exceptions on n bars, by the four counts that Christoffersen's statistics depend on: exceptions,
 * exceptions right after another, and whether the first and the last bar is one. x exceptions in r runs can be placed in
 * C(x - 1, r - 1) C(n - x - 1, s - 1) ways, s being the number of runs of other bars: r + 1, less one for each end of the
 * series that is an exception (the runs of Wald and Wolfowitz 1940). So sums over arrangements are exact and short, and
 * nothing needs to be simulated.
 *
 * <p>Only counts within {@value #DEVIATIONS} standard deviations and a margin are looked at: what lies beyond has a
 * probability below 1e-15, and a p-value smaller than that may come out as 0.
 */
final class Arrangements {

    private static final double DEVIATIONS = 9;
    private static final int MARGIN = 30;

    private final int bars;
    private final double failure;
    private final Kupiec kupiec;

    /** x ln x, and ln x!, of 0 .. n. */
    private final double[] entropy;

    private final double[] logFactorial;

    /**
     * Arrangements on some bars.
     *
     * @param bars n, at least 1
     * @param failure 1 - c, the probability of an exception, in (0, 0.5)
     */
    Arrangements(int bars, double failure) {
        this.bars = bars;
        this.failure = failure;
        this.kupiec = new Kupiec(bars, failure);
        this.entropy = new double[bars + 1];
        this.logFactorial = new double[bars + 1];
        for (int x = 1; x <= bars; x++) {
            double log = FastMath.log(x);
            entropy[x] = x * log;
            logFactorial[x] = logFactorial[x - 1] + log;
        }
    }

    /** How many pairs of counts are looked at, nearly: of exceptions, and of those right after another. */
    static double count(int bars, double failure) {
        double mean = bars * failure;
        return 4 * reach(mean) * reach(mean * failure);
    }

    private static double reach(double mean) {
        return DEVIATIONS * Math.sqrt(mean) + MARGIN;
    }

    /** LR of coverage, at least 0. */
    double coverage(int exceptions) {
        return kupiec.statistic(exceptions);
    }

    /** LR of independence of these transitions, at most n of them; at least 0. */
    double independence(int n00, int n01, int n10, int n11) {
        double markov = chances(n00, n01) + chances(n10, n11);
        return Math.max(0, 2 * (markov - chances(n00 + n10, n01 + n11)));
    }

    /** The greatest log likelihood of so many bars without and with an exception. */
    private double chances(int without, int with) {
        return entropy[without] + entropy[with] - entropy[without + with];
    }

    /** The share of the arrangements of so many exceptions whose LR of independence is at least this. */
    double independenceAtLeast(double least, int exceptions) {
        double all = logFactorial[bars] - logFactorial[exceptions] - logFactorial[bars - exceptions];
        return Probabilities.ofSum(weight(exceptions, -all, least));
    }

    /** The probability that both LRs together are at least this. */
    double conditionalCoverageAtLeast(double least) {
        double mean = bars * failure;
        double reach = reach(mean);
        int last = (int) Math.min(bars, mean + reach);
        double logOdds = FastMath.log(failure) - FastMath.log1p(-failure);
        double logNone = bars * FastMath.log1p(-failure);
        double sum = 0;
        for (int exceptions = (int) Math.max(0, mean - reach); exceptions <= last; exceptions++) {
            sum += weight(exceptions, logNone + exceptions * logOdds, least - coverage(exceptions));
        }
        return Probabilities.ofSum(sum);
    }

    /** Sum of exp(scale) over the arrangements of so many exceptions whose LR of independence is at least this. */
    private double weight(int exceptions, double scale, double least) {
        double meanPairs = (double) exceptions * Math.max(0, exceptions - 1) / bars;
        double reach = reach(meanPairs);
        int last = (int) Math.min(Math.max(0, exceptions - 1), meanPairs + reach);
        double sum = 0;
        for (int pairs = (int) Math.max(0, meanPairs - reach); pairs <= last; pairs++) {
            for (int ends = 0; ends < 4; ends++) {
                sum += weight(exceptions, pairs, ends & 1, ends >> 1, scale, least);
            }
        }
        return sum;
    }

    private double weight(int exceptions, int pairs, int atStart, int atEnd, double scale, double least) {
        int runs = exceptions - pairs;
        double ways =
                logCompositions(exceptions, runs) + logCompositions(bars - exceptions, runs + 1 - atStart - atEnd);
        if (ways == Double.NEGATIVE_INFINITY) {
            return 0;
        }
        int n01 = runs - atStart;
        int n10 = runs - atEnd;
        int n00 = bars - 1 - n01 - n10 - pairs;
        return independence(n00, n01, n10, pairs) < least ? 0 : FastMath.exp(scale + ways);
    }

    /** The logarithm of the number of ways to cut a row into so many parts, none empty. */
    private double logCompositions(int length, int parts) {
        if (length == 0 || parts == 0) {
            return length == parts ? 0 : Double.NEGATIVE_INFINITY;
        }
        return parts < 0 || parts > length
                ? Double.NEGATIVE_INFINITY
                : logFactorial[length - 1] - logFactorial[parts - 1] - logFactorial[length - parts];
    }
}
