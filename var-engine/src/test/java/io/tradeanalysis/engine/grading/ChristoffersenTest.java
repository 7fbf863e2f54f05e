package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChristoffersenTest {

    /** Jorion, Value at Risk (2007), chapter 6: 20 exceptions of 252, 6 of them after another: LR 9.53, and 13.44 with Kupiec's 3.91. */
    @Test
    void shouldGiveTheFiguresOfJorionsExample() {
        Christoffersen test = Christoffersen.of(252, 0.05, 20, new Transitions(218, 14, 14, 6));

        assertThat(test.independence().statistic()).isCloseTo(9.53, within(0.005));
        assertThat(test.conditionalCoverage().statistic()).isCloseTo(13.44, within(0.005));
    }

    /** MATLAB's documentation of varbacktest/cc: LR 0.25866, p-value 0.61104; both together 0.72013, 0.69763. */
    @Test
    void shouldGiveTheFiguresOfMatlabsExample() {
        Christoffersen test = Christoffersen.of(1_043, 0.05, 57, new Transitions(932, 53, 53, 4));

        assertThat(test.independence().statistic()).isCloseTo(0.25866, within(5e-6));
        assertThat(test.independence().asymptoticPValue()).isCloseTo(0.61104, within(5e-6));
        assertThat(test.conditionalCoverage().statistic()).isCloseTo(0.72013, within(5e-6));
        assertThat(test.conditionalCoverage().asymptoticPValue()).isCloseTo(0.69763, within(5e-6));
    }

    /**
     * The example of R's ExactVaRTest 0.1.3, which finds exact p-values by dynamic programming: {@code set.seed(42);
     * backtest_lr(rbinom(300, 1, 0.03), alpha = 0.05, type = "cc")} prints LR 5.8882 and p-value 0.0442.
     */
    @Test
    void shouldGiveTheExactPValueOfExactVarTest() {
        int[] exceptions = {16, 22, 43, 48, 61, 234, 283}; // of that seed, from R 4.2.2
        Christoffersen test = Christoffersen.of(300, 0.05, 7, Transitions.of(300, exceptions));

        assertThat(test.conditionalCoverage().statistic()).isCloseTo(5.8882, within(5e-5));
        assertThat(test.conditionalCoverage().exactPValue()).isCloseTo(0.0442, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"218, 14, 14, 6", "932, 53, 53, 4", "285, 7, 7, 0", "246, 1, 1, 1"})
    void shouldGiveTheChiSquaredProbabilities(int n00, int n01, int n10, int n11) {
        Transitions transitions = new Transitions(n00, n01, n10, n11);
        Christoffersen test = Christoffersen.of(n00 + n01 + n10 + n11 + 1, 0.05, n01 + n11, transitions);

        assertThat(test.independence().asymptoticPValue())
                .isCloseTo(
                        ChiSquaredDistribution.of(1)
                                .survivalProbability(test.independence().statistic()),
                        within(1e-12));
        assertThat(test.conditionalCoverage().asymptoticPValue())
                .isCloseTo(
                        ChiSquaredDistribution.of(2)
                                .survivalProbability(test.conditionalCoverage().statistic()),
                        within(1e-12));
    }

    /** The obvious version: all 2^n series, each with its statistics by their definition and its probability. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "2, 0.05", "3, 0.3", "7, 0.01", "9, 0.05", "9, 0.25"})
    void shouldAddTheProbabilitiesOfAllSeriesThatAreAsUnlikely(int bars, double failure) {
        boolean[][] all = IntStream.range(0, 1 << bars)
                .mapToObj(code -> series(code, bars))
                .toArray(boolean[][]::new);
        double[] independence =
                Arrays.stream(all).mapToDouble(ChristoffersenTest::independence).toArray();
        double[] both = Arrays.stream(all)
                .mapToDouble(series -> independence(series) + coverage(series, failure))
                .toArray();
        for (int i = 0; i < all.length; i++) {
            Christoffersen test = test(all[i], failure);
            assertThat(test.independence().statistic()).isCloseTo(independence[i], within(1e-9));
            assertThat(test.conditionalCoverage().statistic()).isCloseTo(both[i], within(1e-9));
            double share = sharePlaced(all, independence, i);
            assertThat(test.independence().exactPValue()).isCloseTo(share, within(1e-9));
            double probability = probability(all, both, i, failure);
            assertThat(test.conditionalCoverage().exactPValue()).isCloseTo(probability, within(1e-9));
        }
    }

    private static boolean[] series(int code, int bars) {
        boolean[] series = new boolean[bars];
        for (int i = 0; i < bars; i++) {
            series[i] = ((code >> i) & 1) == 1;
        }
        return series;
    }

    private static Christoffersen test(boolean[] series, double failure) {
        int[] positions = TransitionsTest.positions(series);
        return Christoffersen.of(series.length, failure, positions.length, Transitions.of(series.length, positions));
    }

    /** Of the series with as many exceptions, the share with a statistic at least as large. */
    private static double sharePlaced(boolean[][] all, double[] statistics, int observed) {
        int[] alike = IntStream.range(0, all.length)
                .filter(other -> count(all[other]) == count(all[observed]))
                .toArray();
        long asLarge = Arrays.stream(alike)
                .filter(other -> statistics[other] >= statistics[observed] - 1e-9)
                .count();
        return (double) asLarge / alike.length;
    }

    private static double probability(boolean[][] all, double[] statistics, int observed, double failure) {
        return IntStream.range(0, all.length)
                .filter(other -> statistics[other] >= statistics[observed] - 1e-9)
                .mapToDouble(other ->
                        Math.exp(logLikelihood(all[other].length - count(all[other]), count(all[other]), failure)))
                .sum();
    }

    private static double coverage(boolean[] series, double failure) {
        int with = count(series);
        int without = series.length - with;
        double share = (double) with / series.length;
        return -2 * (logLikelihood(without, with, failure) - logLikelihood(without, with, share));
    }

    private static double independence(boolean[] series) {
        Transitions t = TransitionsTest.counted(series);
        double one = best(t.n00() + t.n10(), t.n01() + t.n11());
        return -2 * (one - best(t.n00(), t.n01()) - best(t.n10(), t.n11()));
    }

    private static double best(int without, int with) {
        return logLikelihood(without, with, (double) with / Math.max(1, without + with));
    }

    private static double logLikelihood(int without, int with, double probability) {
        return (with == 0 ? 0 : with * Math.log(probability))
                + (without == 0 ? 0 : without * Math.log(1 - probability));
    }

    private static int count(boolean[] series) {
        return TransitionsTest.positions(series).length;
    }

    /** What all arrangements have together, also where only the likely ones are looked at. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "250, 0.01", "3276, 0.05", "3276, 0.45", "100000, 0.05"})
    void shouldKnowAllArrangements(int bars, double failure) {
        Arrangements arrangements = new Arrangements(bars, failure);

        assertThat(arrangements.conditionalCoverageAtLeast(0)).isCloseTo(1, within(1e-8));
        for (int exceptions = 0; exceptions <= bars; exceptions += Math.max(1, bars / 20)) {
            assertThat(arrangements.independenceAtLeast(0, exceptions)).isCloseTo(1, within(1e-8));
        }
    }

    @Test
    void shouldHoldNothingAgainstAModelWithoutBars() {
        Christoffersen test = Christoffersen.of(0, 0.05, 0, new Transitions(0, 0, 0, 0));

        assertThat(test.independence()).isEqualTo(new LikelihoodRatio(0, 1, 1));
        assertThat(test.conditionalCoverage()).isEqualTo(new LikelihoodRatio(0, 1, 1));
    }

    /** Two exceptions of 250 side by side: 249 of the 31,125 ways to place two, and no other is as unlikely. */
    @Test
    void shouldSayHowRarelyTwoExceptionsAreNeighbours() {
        Christoffersen test = Christoffersen.of(250, 0.01, 2, Transitions.of(250, new int[] {100, 101}));

        assertThat(test.independence().exactPValue()).isCloseTo(249 / 31_125.0, within(1e-12));
    }
}
