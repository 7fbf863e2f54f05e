package io.tradeanalysis.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTFitTest {

    /**
     * From R 4.2.2, MASS 7.3-58.2, u as in {@link ParkMiller}; {@code fGarch::stdFit(y)} of fGarch 4022.89 agrees to five digits, and both
     * stop where their numerical slopes say so. Location and scale are in percent there:
     *
     * <pre>
     * y <- 0.05 + qt(u(n, 42), d)
     * fitdistr(y, "t", start=list(m=median(y), s=IQR(y)/2, df=5), lower=c(-1, 0.001, 1), control=list(factr=1, pgtol=0))
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        "500, 4, 7.87621766634e-05, 9.06011050230e-03, 3.23988916691",
        "99, 6, -0.000437986017382, 0.008561269389120, 2.824425244066669",
        "1000, 2.5, -0.000234145282198, 0.009506094686110, 2.250142567708465",
    })
    void shouldFindWhatRFinds(int count, double drawnDegrees, double location, double scale, double degrees) {
        StudentTReturns fitted = fitted(drawn(count, 42, drawnDegrees));
        assertThat(fitted.location()).isCloseTo(location, within(1e-8));
        assertThat(fitted.scale()).isCloseTo(scale, within(2e-6 * scale));
        assertThat(fitted.degrees()).isCloseTo(degrees, within(4e-6 * degrees));
    }

    /** Oracle: a simplex search on the likelihood as the library has it. */
    @ParameterizedTest
    @CsvSource({"10, 4", "30, 3", "100, 8", "500, 20"})
    void shouldFindWhatAPlainSearchFinds(int count, double drawnDegrees) {
        for (int seed = 1; seed <= 20; seed++) {
            double[] returns = drawn(count, seed, drawnDegrees);
            StudentTReturns fitted = fitted(returns);
            StudentTReturns searched = searched(returns);
            assertThat(logLikelihood(fitted, returns)).isGreaterThan(logLikelihood(searched, returns) - 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 99, 1000})
    void shouldFitTheMirroredReturnsByTheMirroredDistribution(int count) {
        double[] returns = drawn(count, 7, 5);
        StudentTReturns fitted = fitted(returns);
        StudentTReturns mirrored =
                fitted(Arrays.stream(returns).map(value -> -value).toArray()).mirrored();
        assertThat(mirrored.location()).isCloseTo(fitted.location(), within(1e-9 * fitted.scale()));
        assertThat(mirrored.scale()).isCloseTo(fitted.scale(), within(1e-9 * fitted.scale()));
        assertThat(mirrored.degrees()).isCloseTo(fitted.degrees(), within(1e-7 * fitted.degrees()));
    }

    @Test
    void shouldLookAtTheRangeAlone() {
        double[] returns = drawn(300, 3, 4);
        assertThat(StudentTFit.of(returns, 50, 250)).isEqualTo(StudentTFit.of(Arrays.copyOfRange(returns, 50, 250)));
    }

    /** At given degrees d the quantiles of evenly spread probabilities are the most typical sample. */
    @Test
    void shouldRecoverTheDistributionOfATypicalSample() {
        double[] returns = ofQuantiles(100_000, 5);
        StudentTReturns fitted = fitted(returns);
        assertThat(fitted.location()).isCloseTo(0.0005, within(1e-8));
        assertThat(fitted.scale()).isCloseTo(0.01, within(2e-6));
        assertThat(fitted.degrees()).isCloseTo(5, within(0.01));
    }

    @Test
    void shouldEndAtTheMostDegreesWhereTailsAreThin() {
        assertThat(fitted(0.01, 0.02).degrees()).isEqualTo(StudentTFit.MOST_DEGREES);
        double[] even =
                DoubleStream.iterate(0, value -> value + 1e-4).limit(100).toArray();
        assertThat(fitted(even).degrees()).isEqualTo(StudentTFit.MOST_DEGREES);
    }

    @Test
    void shouldEndAtTheFewestDegreesWhereTailsAreFat() {
        assertThat(fitted(ofQuantiles(500, 1.2)).degrees()).isEqualTo(StudentTFit.FEWEST_DEGREES);
    }

    @Test
    void shouldSayWhyAlikeReturnsCannotBeFitted() {
        double[] constant = new double[99];
        Arrays.fill(constant, 0.01);
        assertThat(StudentTFit.of(constant))
                .isEqualTo(new StudentTFit.NotFitted(
                        "All 99 returns of the window are alike, so no Student-t distribution fits."));
    }

    @Test
    void shouldSayWhyMostlyAlikeReturnsCannotBeFitted() {
        double[] returns = drawn(99, 1, 4);
        Arrays.fill(returns, 10, 80, 0.0);
        assertThat(StudentTFit.of(returns))
                .isEqualTo(new StudentTFit.NotFitted(
                        "70 of the 99 returns of the window are alike, so no Student-t distribution fits best."));
    }

    @Test
    void shouldFitReturnsOfWhichFewerAreAlike() {
        double[] returns = drawn(99, 1, 4);
        Arrays.fill(returns, 10, 70, 0.0);
        assertThat(fitted(returns).scale()).isPositive();
    }

    /**
     * A price that stays on a share of all bars, and moves by a tick up or down on the others: the likelihood falls from its end at 500
     * degrees, and at that of 2.05 it is higher. Oracle: the likelihood as the library has it, at both ends, location 0 by symmetry
     * and scale by a search.
     */
    @ParameterizedTest
    @ValueSource(ints = {610, 620, 650})
    void shouldTakeTheHigherOfTwoPeaks(int unchanged) {
        double[] returns = IntStream.range(0, 1_000)
                .mapToDouble(i -> i < unchanged ? 0 : i % 2 == 0 ? 0.01 : -0.01)
                .toArray();

        assertThat(likelihoodAt(StudentTFit.FEWEST_DEGREES, returns))
                .isGreaterThan(likelihoodAt(StudentTFit.MOST_DEGREES, returns) + 5);
        assertThat(fitted(returns).degrees()).isEqualTo(StudentTFit.FEWEST_DEGREES);
    }

    @Test
    void shouldTakeThinTailsWhereTheirPeakIsHigher() {
        double[] returns = IntStream.range(0, 1_000)
                .mapToDouble(i -> i < 500 ? 0 : i % 2 == 0 ? 0.01 : -0.01)
                .toArray();

        assertThat(likelihoodAt(StudentTFit.MOST_DEGREES, returns))
                .isGreaterThan(likelihoodAt(StudentTFit.FEWEST_DEGREES, returns) + 5);
        assertThat(fitted(returns).degrees()).isEqualTo(StudentTFit.MOST_DEGREES);
    }

    private static double likelihoodAt(double degrees, double[] returns) {
        return DoubleStream.iterate(1e-5, scale -> scale < 0.1, scale -> scale * 1.02)
                .map(scale -> logLikelihood(new StudentTReturns(0, scale, degrees), returns))
                .max()
                .orElseThrow();
    }

    @Test
    void shouldRefuseASingleReturn() {
        assertThatThrownBy(() -> StudentTFit.of(new double[3], 1, 2))
                .hasMessage("returns: 1 .. 2 (expected: two or more of 3)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.05, 3, 7.7, 29.5, 31, 500})
    void shouldKnowTheExpectedLogarithm(double degrees) {
        double oracle = Digamma.value((degrees + 1) / 2) - Digamma.value(degrees / 2);
        assertThat(StudentTProfile.expectedLogarithm(degrees)).isCloseTo(oracle, within(3e-15));
    }

    private static StudentTReturns fitted(double... returns) {
        return switch (StudentTFit.of(returns)) {
            case StudentTFit.Fitted fit -> fit.returns();
            case StudentTFit.NotFitted not -> throw new AssertionError(not.reason());
        };
    }

    private static double[] drawn(int count, long seed, double degrees) {
        TDistribution standard = TDistribution.of(degrees);
        return ParkMiller.transformed(count, seed, u -> 0.0005 + 0.01 * standard.inverseCumulativeProbability(u));
    }

    private static double[] ofQuantiles(int count, double degrees) {
        TDistribution standard = TDistribution.of(degrees);
        return DoubleStream.iterate(0.5, i -> i + 1)
                .limit(count)
                .map(i -> 0.0005 + 0.01 * standard.inverseCumulativeProbability(i / count))
                .toArray();
    }

    private static double logLikelihood(StudentTReturns model, double[] returns) {
        TDistribution standard = TDistribution.of(model.degrees());
        return Arrays.stream(returns)
                .map(value -> standard.logDensity((value - model.location()) / model.scale()) - Math.log(model.scale()))
                .sum();
    }

    private static StudentTReturns searched(double[] returns) {
        MultivariateFunction function = x -> logLikelihood(model(x), returns);
        double[] best = {0, FastMath.log(0.01), 0.2};
        for (int round = 0; round < 3; round++) {
            best = new SimplexOptimizer(1e-13, 1e-13)
                    .optimize(
                            new MaxEval(10_000),
                            GoalType.MAXIMIZE,
                            new ObjectiveFunction(function),
                            new InitialGuess(best),
                            new NelderMeadSimplex(new double[] {0.001, 0.3, 0.05}))
                    .getPoint();
        }
        return model(best);
    }

    private static StudentTReturns model(double[] x) {
        double degrees = Math.clamp(1 / Math.max(x[2], 1e-6), StudentTFit.FEWEST_DEGREES, StudentTFit.MOST_DEGREES);
        return new StudentTReturns(x[0], FastMath.exp(x[1]), degrees);
    }
}
