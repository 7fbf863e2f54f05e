package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mean and variance of the growth over h bars. Of independent bars with mean m and variance v: (1 + m)^h and ((1 + m)^2 + v)^h - (1 +
 * m)^2h. The seed is fixed; with another one, a figure would lie five standard errors off with a chance of 6e-7.
 */
class CompoundedMomentsTest {

    private static final int SAMPLES = 200_000;
    private static final double ERRORS = 5;

    private static final double[] PAST = {0.011, -0.023, 0.005, -0.031, 0.03, -0.004, 0.0, 0.017, -0.002};

    /** Their mean is 0, so each bar's return has the same mean, whatever came before. */
    private static final double[] RESIDUALS = {-2.1, 0.4, 1.3, -0.6, 0.2, 0.8, 0.0};

    private static final VarianceRecursion RECURSION = new VarianceRecursion(0.00004, 0.2, 0.7);
    private static final BarReturns.Filtered FILTERED = BarReturns.Filtered.of(0.001, 0.0009, RECURSION, RESIDUALS);

    static Stream<Arguments> independentBars() {
        double mean = Arrays.stream(PAST).average().orElseThrow();
        double variance = Arrays.stream(PAST)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        return IntStream.of(1, 2, 5, 10, 60, 250)
                .boxed()
                .flatMap(bars -> Stream.of(
                        Arguments.of(new BarReturns.Normal(0.001, 0.02), bars, 0.001, 0.0004),
                        Arguments.of(new BarReturns.StudentT(0.002, 0.01, 10), bars, 0.002, 0.0001 * 10 / 8),
                        Arguments.of(BarReturns.Resampled.of(PAST), bars, mean, variance)));
    }

    @ParameterizedTest
    @MethodSource("independentBars")
    void shouldHaveTheMomentsOfIndependentBars(BarReturns returns, int bars, double mean, double variance) {
        double expected = Math.pow(1 + mean, bars);

        assertMoments(
                returns, bars, expected, Math.pow((1 + mean) * (1 + mean) + variance, bars) - expected * expected);
    }

    /** Oracle: all outcomes, each residual after each other. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void shouldHaveTheMomentsOfAllFilteredOutcomes(int bars) {
        double outcomes = Math.pow(RESIDUALS.length, bars);
        double mean = sumOfPowers(1, FILTERED.variance(), bars, 1) / outcomes;
        double variance = sumOfPowers(1, FILTERED.variance(), bars, 2) / outcomes - mean * mean;

        assertThat(mean).isCloseTo(Math.pow(1.001, bars), within(1e-12));
        assertMoments(FILTERED, bars, mean, variance);
    }

    /** A residual's mean square being 1 and the mean 0, the expected variance follows E(next) = omega + (alpha + beta) E(this). */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void shouldFollowTheExpectedVariance(int bars) {
        double[] residuals = {-1.6, -0.8, 0.0, 0.8, 1.6};
        double scale =
                Math.sqrt(Arrays.stream(residuals).map(z -> z * z).average().orElseThrow());
        BarReturns returns = BarReturns.Filtered.of(
                0,
                1e-8,
                new VarianceRecursion(1e-9, 0.2, 0.7),
                Arrays.stream(residuals).map(z -> z / scale).toArray());
        double variance = 1e-8;
        double sum = 0;
        for (int bar = 0; bar < bars; bar++) {
            sum += variance;
            variance = 1e-9 + 0.9 * variance;
        }

        // returns of 0.01 % add up rather than compound: the rest is below a millionth of the variance
        assertMoments(returns, bars, 1, sum);
    }

    private static double sumOfPowers(double growth, double variance, int bars, int power) {
        if (bars == 0) {
            return Math.pow(growth, power);
        }
        double sum = 0;
        for (double residual : RESIDUALS) {
            double gain = Math.sqrt(variance) * residual;
            sum += sumOfPowers(growth * (1.001 + gain), 0.00004 + 0.2 * gain * gain + 0.7 * variance, bars - 1, power);
        }
        return sum;
    }

    private static void assertMoments(BarReturns returns, int bars, double mean, double variance) {
        PathTail all = new PathSampler(SAMPLES, SAMPLES, bars).draw(11, 3, returns, 1);
        TailMoments found = all.growthMoments(SAMPLES);
        double fourth = Arrays.stream(
                        all.growthAt(IntStream.rangeClosed(1, SAMPLES).toArray()))
                .map(growth -> Math.pow(growth - found.mean(), 4))
                .average()
                .orElseThrow();
        double square = found.variance() * found.variance();

        assertThat(found.mean()).isCloseTo(mean, within(ERRORS * Math.sqrt(variance / SAMPLES)));
        assertThat(found.variance()).isCloseTo(variance, within(ERRORS * Math.sqrt((fourth - square) / SAMPLES)));
    }
}
