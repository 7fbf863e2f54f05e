package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.engine.simulation.Checkpoint;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Over 1,000 series for a right model, {@value #WRONG_SERIES} for a wrong one. A test that rejects a right model in 5 % of all
 * series would reject more than {@value #MOST} of 1,000 with a chance of 3e-4; so with another seed, each of the five counts of a
 * case could be above with at most that chance. A wrong model is to be rejected in 198 of 200 series: one that is missed once in
 * 1,000 would fail with a chance of 1e-3.
 */
class GradeTest {

    private static final int SERIES = 1_000;
    private static final int MOST = 75;
    private static final int WRONG_SERIES = 200;
    private static final int NEARLY_ALL = 198;

    @ParameterizedTest
    @CsvSource({"0.95, 250", "0.99, 250", "0.975, 500", "0.99, 1000"})
    void shouldRejectARightModelAtMostAtTheStatedRate(String confidence, int bars) {
        requireTheStatedRate(grades(
                SERIES, random -> SimpleForecasts.normal(confidence, 1, SimpleForecasts.normalLosses(bars, random))));
    }

    /** Fat tails: drawn by inversion. */
    @ParameterizedTest
    @CsvSource({"0.95, 250", "0.99, 500"})
    void shouldRejectARightModelWithFatTailsAtMostAtTheStatedRate(String confidence, int bars) {
        TDistribution student = TDistribution.of(4);
        requireTheStatedRate(grades(
                SERIES,
                random -> SimpleForecasts.student(
                        confidence,
                        4,
                        DoubleStream.generate(random::nextDouble)
                                .map(student::inverseCumulativeProbability)
                                .limit(bars)
                                .toArray())));
    }

    /** GARCH(1,1) with its true parameters: the deviation of each bar is known, and clustered. */
    @ParameterizedTest
    @CsvSource({"0.95, 250", "0.99, 500"})
    void shouldRejectARightModelOfClusteredVolatilityAtMostAtTheStatedRate(String confidence, int bars) {
        requireTheStatedRate(grades(SERIES, random -> garch(confidence, bars, random)));
    }

    private static Forecasts garch(String confidence, int bars, SplittableRandom random) {
        double[] deviations = new double[bars];
        double[] losses = new double[bars];
        double variance = 1;
        for (int bar = 0; bar < bars; bar++) {
            deviations[bar] = Math.sqrt(variance);
            losses[bar] = deviations[bar] * random.nextGaussian();
            variance = 0.05 + 0.1 * losses[bar] * losses[bar] + 0.85 * variance;
        }
        return SimpleForecasts.normal(confidence, deviations, losses);
    }

    private static void requireTheStatedRate(List<Grade> grades) {
        assertThat(rejected(grades, grade -> grade.kupiec().exactPValue())).isLessThanOrEqualTo(MOST);
        assertThat(rejected(
                        grades, grade -> grade.christoffersen().independence().exactPValue()))
                .isLessThanOrEqualTo(MOST);
        assertThat(rejected(
                        grades,
                        grade -> grade.christoffersen().conditionalCoverage().exactPValue()))
                .isLessThanOrEqualTo(MOST);
        assertThat(rejected(grades, GradeTest::shortfallPValue)).isLessThanOrEqualTo(MOST);
        assertThat(count(grades, GradeTest::isRejected)).isLessThanOrEqualTo(MOST);
    }

    /** Continuous enough to be exact: it rejects 5 %, so fewer than 25 of 1,000 with a chance of 3e-5. */
    @ParameterizedTest
    @ValueSource(strings = {"0.95", "0.975"})
    void shouldUseUpTheStatedRateWhereItCan(String confidence) {
        List<Grade> grades = grades(
                SERIES, random -> SimpleForecasts.normal(confidence, 1, SimpleForecasts.normalLosses(500, random)));

        assertThat(rejected(grades, GradeTest::shortfallPValue)).isBetween(25, MOST);
    }

    /** Half the volatility at 95 %: a fifth of all losses lie beyond VaR. */
    @ParameterizedTest
    @CsvSource({"0.95, 250", "0.99, 250", "0.99, 1000"})
    void shouldRejectAModelWithHalfTheVolatility(String confidence, int bars) {
        List<Grade> grades = grades(
                WRONG_SERIES,
                random -> SimpleForecasts.normal(confidence, 0.5, SimpleForecasts.normalLosses(bars, random)));

        assertThat(count(grades, grade -> objects(grade, Objection.TOO_MANY))).isGreaterThanOrEqualTo(NEARLY_ALL);
        assertThat(count(grades, grade -> objects(grade, Objection.SHORTFALL_TOO_LOW)))
                .isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    /** Twice the volatility: 2 of 1,000 losses lie beyond VaR at 95 %. */
    @ParameterizedTest
    @CsvSource({"0.95, 250", "0.99, 1000"})
    void shouldRejectAModelWithTwiceTheVolatility(String confidence, int bars) {
        List<Grade> grades = grades(
                WRONG_SERIES,
                random -> SimpleForecasts.normal(confidence, 2, SimpleForecasts.normalLosses(bars, random)));

        assertThat(count(grades, grade -> objects(grade, Objection.TOO_FEW))).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    /**
     * Stretches of 50 bars with three times the volatility, under a normal model that knows the mean variance only. At 99 % their
     * number gives it away; the test of independence alone objects in 178 of 200 series.
     */
    @ParameterizedTest
    @CsvSource({"0.95, 4000, CLUSTERED", "0.99, 4000, TOO_MANY"})
    void shouldRejectAModelThatDoesNotSeeClusteredVolatility(String confidence, int bars, Objection objection) {
        double deviation = Math.sqrt((4 + 9) / 5.0);
        List<Grade> grades =
                grades(WRONG_SERIES, random -> SimpleForecasts.normal(confidence, deviation, clustered(bars, random)));

        assertThat(count(grades, GradeTest::isRejected)).isGreaterThanOrEqualTo(NEARLY_ALL);
        assertThat(count(grades, grade -> objects(grade, objection))).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    private static double[] clustered(int bars, SplittableRandom random) {
        double[] losses = SimpleForecasts.normalLosses(bars, random);
        Arrays.setAll(losses, bar -> losses[bar] * (bar / 50 % 5 == 4 ? 3 : 1));
        return losses;
    }

    private static List<Grade> grades(int count, Function<SplittableRandom, Forecasts> series) {
        SplittableRandom random = new SplittableRandom(20_261_129);
        return IntStream.range(0, count)
                .mapToObj(run -> Grade.of(series.apply(random), run, Checkpoint.NONE))
                .toList();
    }

    private static int rejected(List<Grade> grades, ToDoubleFunction<Grade> pValue) {
        return count(grades, grade -> pValue.applyAsDouble(grade) <= Judgement.SIGNIFICANCE);
    }

    private static int count(List<Grade> grades, Predicate<Grade> condition) {
        return Math.toIntExact(grades.stream().filter(condition).count());
    }

    private static boolean isRejected(Grade grade) {
        return Judgement.of(grade) instanceof Judgement.Rejected;
    }

    private static boolean objects(Grade grade, Objection objection) {
        return Judgement.of(grade) instanceof Judgement.Rejected(List<Objection> objections)
                && objections.contains(objection);
    }

    private static double shortfallPValue(Grade grade) {
        return switch (grade.acerbiSzekely()) {
            case Outcome.Known<AcerbiSzekely>(AcerbiSzekely test) -> test.pValue();
            case Outcome.Absent<AcerbiSzekely>(String reason) -> throw new AssertionError(reason);
        };
    }
}
