package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KupiecTest {

    private static final ChiSquaredDistribution CHI_SQUARED = ChiSquaredDistribution.of(1);

    /** Jorion, Value at Risk (2007), chapter 6: J.P. Morgan's 20 exceptions on 252 days of 1998, at 95 %: 3.91. */
    @Test
    void shouldGiveTheStatisticOfJpMorgansExceptions() {
        LikelihoodRatio test = new Kupiec(252, 0.05).test(20);

        assertThat(test.statistic()).isCloseTo(3.91, within(0.005));
        assertThat(test.asymptoticPValue()).isLessThan(0.05);
    }

    /** MATLAB's documentation of varbacktest/cc: 57 failures of 1,043 at 95 %: LR 0.46147, p-value 0.49694. */
    @Test
    void shouldGiveTheFiguresOfMatlabsExample() {
        LikelihoodRatio test = new Kupiec(1_043, 0.05).test(57);

        assertThat(test.statistic()).isCloseTo(0.46147, within(5e-6));
        assertThat(test.asymptoticPValue()).isCloseTo(0.49694, within(5e-6));
    }

    /** Kupiec (1995), as in Jorion (2007), chapter 6: the counts strictly between the two are not rejected at 5 %. */
    @ParameterizedTest
    @CsvSource({
        "255, 0.01, -1, 7", "510, 0.01, 1, 11", "1000, 0.01, 4, 17",
        "255, 0.025, 2, 12", "510, 0.025, 6, 21", "1000, 0.025, 15, 36",
        "255, 0.05, 6, 21", "510, 0.05, 16, 36", "1000, 0.05, 37, 65",
        "255, 0.075, 11, 28", "510, 0.075, 27, 51", "1000, 0.075, 59, 92",
        "255, 0.10, 16, 36", "510, 0.10, 38, 65", "1000, 0.10, 81, 120",
    })
    void shouldGiveThePublishedRegions(int bars, double failure, int lower, int upper) {
        Kupiec kupiec = new Kupiec(bars, failure);
        int[] kept = IntStream.rangeClosed(0, bars)
                .filter(count -> kupiec.test(count).asymptoticPValue() > 0.05)
                .toArray();
        // the table has no lower end for 255 days at 1 %, although 0 exceptions give 5.13: no count can be below it
        int first = lower < 0 ? 1 : lower + 1;

        assertThat(kept).containsExactly(IntStream.range(first, upper).toArray());
    }

    @ParameterizedTest
    @CsvSource({"250, 0.01", "1000, 0.05", "57, 0.3", "1, 0.05"})
    void shouldGiveTheChiSquaredProbability(int bars, double failure) {
        for (int count = 0; count <= bars; count++) {
            LikelihoodRatio test = new Kupiec(bars, failure).test(count);
            double expected = CHI_SQUARED.survivalProbability(test.statistic());
            assertThat(test.asymptoticPValue()).isCloseTo(expected, within(1e-12 + 1e-9 * expected));
        }
    }

    /** The obvious version: every count's LR and binomial probability. */
    @ParameterizedTest
    @CsvSource({"1, 0.05", "2, 0.4", "10, 0.01", "40, 0.05", "60, 0.25", "250, 0.01", "1000, 0.05"})
    void shouldAddTheProbabilitiesOfAllCountsThatAreAsUnlikely(int bars, double failure) {
        Kupiec kupiec = new Kupiec(bars, failure);
        BinomialDistribution counts = BinomialDistribution.of(bars, failure);
        for (int count = 0; count <= bars; count++) {
            double observed = statistic(bars, failure, count);
            double expected = IntStream.rangeClosed(0, bars)
                    .filter(other -> statistic(bars, failure, other) >= observed - 1e-9)
                    .mapToDouble(counts::probability)
                    .sum();
            assertThat(kupiec.test(count).statistic()).isCloseTo(observed, within(1e-9));
            assertThat(kupiec.test(count).exactPValue()).isCloseTo(expected, within(1e-12 + 1e-9 * expected));
        }
    }

    private static double statistic(int bars, double failure, int count) {
        double share = (double) count / bars;
        return -2 * (logLikelihood(bars, failure, count) - logLikelihood(bars, share, count));
    }

    private static double logLikelihood(int bars, double probability, int count) {
        double with = count == 0 ? 0 : count * Math.log(probability);
        return with + (count == bars ? 0 : (bars - count) * Math.log(1 - probability));
    }

    /** No simulation: the exact size is a sum over counts. */
    @ParameterizedTest
    @CsvSource({"50, 0.01", "250, 0.01", "250, 0.05", "1000, 0.01", "3276, 0.05"})
    void shouldRejectARightModelAtMostAtTheStatedRate(int bars, double failure) {
        Kupiec kupiec = new Kupiec(bars, failure);

        assertThat(size(bars, failure, count -> kupiec.test(count).exactPValue()))
                .isLessThanOrEqualTo(0.05);
    }

    /** Why the verdict doesn't go by the asymptotic p-value. */
    @Test
    void shouldShowThatTheAsymptoticTestRejectsTooOften() {
        Kupiec kupiec = new Kupiec(250, 0.01);

        assertThat(size(250, 0.01, count -> kupiec.test(count).asymptoticPValue()))
                .isCloseTo(0.095, within(0.0005));
    }

    private static double size(int bars, double failure, IntToDoubleFunction pValue) {
        BinomialDistribution counts = BinomialDistribution.of(bars, failure);
        return IntStream.rangeClosed(0, bars)
                .filter(count -> pValue.applyAsDouble(count) <= 0.05)
                .mapToDouble(counts::probability)
                .sum();
    }

    /** From SciPy 1.17.1: LR by its definition, {@code binom.cdf} and {@code binom.sf} at the ends of the two tails. */
    @ParameterizedTest
    @CsvSource({
        "1000000, 10200, 0.01, 4.01400360628395, 0.0454958093772793",
        "1000000, 50000, 0.05, 0, 1",
        "1000000, 49300, 0.05, 10.361719020234887, 0.0012877738611663657",
        "3276, 60, 0.01, 18.36578861435612, 2.0674577057702524e-05",
    })
    void shouldGiveTheFiguresOfManyBars(int bars, int count, double failure, double statistic, double pValue) {
        LikelihoodRatio test = new Kupiec(bars, failure).test(count);

        assertThat(test.statistic()).isCloseTo(statistic, within(1e-6));
        assertThat(test.exactPValue()).isCloseTo(pValue, within(1e-6 * pValue));
    }

    /** -2 n ln(1 - p) without an exception, -2 n ln p with nothing else. */
    @Test
    void shouldTakeNoExceptionsAndNothingElse() {
        Kupiec kupiec = new Kupiec(250, 0.01);

        assertThat(kupiec.test(0).statistic()).isCloseTo(-500 * Math.log(0.99), within(1e-10));
        assertThat(kupiec.test(250).statistic()).isCloseTo(-500 * Math.log(0.01), within(1e-10));
        assertThat(kupiec.test(250).exactPValue()).isZero();
    }

    @Test
    void shouldHoldNothingAgainstAModelWithoutBars() {
        assertThat(new Kupiec(0, 0.05).test(0)).isEqualTo(new LikelihoodRatio(0, 1, 1));
    }
}
