package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcerbiSzekelyTest {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The statistic with the paper's signs: gains X = -L, Z2 = sum of X I / (T alpha ES) + 1. */
    @Test
    void shouldGiveTheStatisticOfThePaper() {
        double[] losses = SimpleForecasts.normalLosses(1_000, new SplittableRandom(7));
        double shortfall = NORMAL.density(NORMAL.inverseCumulativeProbability(0.975)) / 0.025;
        double sum = 0;
        for (double loss : losses) {
            double gain = -loss;
            sum += gain + NORMAL.inverseCumulativeProbability(0.975) < 0 ? gain / shortfall : 0;
        }

        assertThat(z2(SimpleForecasts.normal("0.975", 1, losses)).statistic())
                .isCloseTo(sum / (1_000 * 0.025) + 1, within(1e-12));
    }

    /**
     * Acerbi and Szekely (2014): -0.70 at 5 % for 250 days, normal; and MATLAB's documentation of
     * esbacktest/unconditionalNormal: -0.38265 has the p-value 0.0054099 over 1,966 days, -0.34639 is the critical value at
     * 1 %. Four standard errors of 9,999 simulations on each side, and as much again for the two decimals of the paper: with
     * another seed it would fail with a chance of 1e-4.
     */
    @ParameterizedTest
    @CsvSource({"250, -0.70, 0.05, 0.017", "1966, -0.38265, 0.0054099, 0.003", "1966, -0.34639, 0.01, 0.004"})
    void shouldGiveThePublishedPValuesOfANormalModel(int bars, double statistic, double pValue, double error) {
        AcerbiSzekely test = z2(SimpleForecasts.normal("0.975", 1, lossesWith(statistic, bars, normalShortfall())));

        assertThat(test.statistic()).isCloseTo(statistic, within(1e-12));
        assertThat(test.pValue()).isCloseTo(pValue, within(error));
    }

    /** MATLAB's documentation of esbacktest/unconditionalT, 3 degrees of freedom; the errors as above. */
    @ParameterizedTest
    @CsvSource({"-0.38265, 0.018566, 0.0055", "-0.42986, 0.01, 0.004"})
    void shouldGiveThePublishedPValuesOfAStudentModel(double statistic, double pValue, double error) {
        TDistribution t = TDistribution.of(3);
        double quantile = t.inverseCumulativeProbability(0.975);
        // McNeil, Frey and Embrechts (2015), 2.15
        double shortfall = t.density(quantile) / 0.025 * (3 + quantile * quantile) / 2;
        double[] losses = lossesWith(statistic, 1_966, shortfall);
        AcerbiSzekely test = z2(SimpleForecasts.of(
                "0.975", quantile, shortfall, share -> t.inverseSurvivalProbability(0.025 * (1 - share)), losses));

        assertThat(test.pValue()).isCloseTo(pValue, within(error));
    }

    private static double normalShortfall() {
        return NORMAL.density(NORMAL.inverseCumulativeProbability(0.975)) / 0.025;
    }

    /** One loss that makes the whole statistic at 97.5 %. */
    private static double[] lossesWith(double statistic, int bars, double shortfall) {
        double[] losses = new double[bars];
        losses[bars / 2] = (1 - statistic) * bars * 0.025 * shortfall;
        return losses;
    }

    /**
     * The obvious version: each bar's loss drawn from that bar's own distribution, normal and Student-t with 3 degrees of
     * freedom in turns, their scales different. Four standard errors of the difference: with other seeds it would fail with a
     * chance of 4e-4.
     */
    @Test
    void shouldAgreeWithDrawingEachBarsLossFromItsOwnDistribution() {
        int runs = 10_000;
        double[] statistics = obviousStatistics(runs);
        for (double observed : new double[] {-1.2, -0.7, -0.4, 0, 0.4, 0.7}) {
            double share = IntStream.range(0, runs)
                            .filter(run -> statistics[run] <= observed)
                            .count()
                    / (double) runs;
            double error = Math.sqrt(2 * share * (1 - share) / runs);
            assertThat(z2(mixed(observed)).pValue()).isCloseTo(share, within(4 * error));
        }
    }

    private static double[] obviousStatistics(int runs) {
        SplittableRandom random = new SplittableRandom(3);
        double[] statistics = new double[runs];
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            for (int bar = 0; bar < 250; bar++) {
                double uniform = random.nextDouble();
                if (uniform > 0.95) {
                    sum += lossAt(bar, 1 - uniform) / shortfall(bar);
                }
            }
            statistics[run] = 1 - sum / (250 * 0.05);
        }
        return statistics;
    }

    private static ContinuousDistribution distribution(int bar) {
        return bar % 2 == 0 ? NORMAL : TDistribution.of(3);
    }

    /** The loss of a bar that is exceeded with some probability. */
    private static double lossAt(int bar, double probability) {
        return (1 + bar % 5) * distribution(bar).inverseSurvivalProbability(probability);
    }

    private static double shortfall(int bar) {
        double quantile = distribution(bar).inverseSurvivalProbability(0.05);
        double density = distribution(bar).density(quantile) / 0.05;
        return (1 + bar % 5) * (bar % 2 == 0 ? density : density * (3 + quantile * quantile) / 2);
    }

    private static Forecasts mixed(double statistic) {
        double[] losses = new double[250];
        losses[0] = (1 - statistic) * 250 * 0.05 * shortfall(0);
        return Forecasts.of(
                ConfidenceLevel.of("0.95"),
                IntStream.range(0, 250).mapToDouble(bar -> lossAt(bar, 0.05)).toArray(),
                IntStream.range(0, 250)
                        .mapToDouble(AcerbiSzekelyTest::shortfall)
                        .toArray(),
                losses,
                IntStream.range(0, 250 * 8)
                        .mapToDouble(i -> lossAt(i / 8, 0.05 * (1 - TailShares.of(i / 8, 8)[i % 8])) / shortfall(i / 8))
                        .toArray());
    }

    @Test
    void shouldDependOnTheSeedAlone() {
        double[] losses = SimpleForecasts.normalLosses(500, new SplittableRandom(1));
        Forecasts forecasts = SimpleForecasts.normal("0.95", 1, losses);

        assertThat(AcerbiSzekely.of(forecasts, 1, Checkpoint.NONE))
                .isEqualTo(AcerbiSzekely.of(forecasts, 1, Checkpoint.NONE));
        assertThat(AcerbiSzekely.of(forecasts, 1, Checkpoint.NONE))
                .isNotEqualTo(AcerbiSzekely.of(forecasts, 2, Checkpoint.NONE));
    }

    @Test
    void shouldHoldNothingAgainstAModelThatWasNeverExceeded() {
        assertThat(z2(SimpleForecasts.normal("0.95", 1, new double[500])))
                .isEqualTo(new AcerbiSzekely(1, 1, AcerbiSzekely.SIMULATIONS));
    }

    @Test
    void shouldSayWhyThereIsNone() {
        assertThat(AcerbiSzekely.of(
                        SimpleForecasts.of("0.95", -2, -1, share -> -1, new double[300]), 1, Checkpoint.NONE))
                .isEqualTo(new Outcome.Absent<>(
                        "an expected shortfall is not above 0, so no loss can be held against it"));
        assertThat(AcerbiSzekely.of(SimpleForecasts.constant("0.95", new double[0]), 1, Checkpoint.NONE))
                .isEqualTo(new Outcome.Absent<>("no bar is graded"));
    }

    private static AcerbiSzekely z2(Forecasts forecasts) {
        return switch (AcerbiSzekely.of(forecasts, 20_140_101, Checkpoint.NONE)) {
            case Outcome.Known<AcerbiSzekely>(AcerbiSzekely test) -> test;
            case Outcome.Absent<AcerbiSzekely>(String reason) -> throw new AssertionError(reason);
        };
    }
}
