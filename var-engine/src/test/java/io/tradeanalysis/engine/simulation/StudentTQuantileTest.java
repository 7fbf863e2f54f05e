package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTQuantileTest {

    private static final long ALL = 1L << Uniform.BITS;

    static DoubleStream degrees() {
        return DoubleStream.of(2, 2.05, 2.5, 3, 4.123, 7, 30, 200, 500, 1000);
    }

    /**
     * Oracle: the distribution function of Commons Statistics. An error d of the quantile x shifts the probability by
     * density(x) d.
     */
    @ParameterizedTest
    @MethodSource("degrees")
    void shouldInvertTheDistributionFunctionOfTheLibrary(double degrees) {
        TDistribution oracle = TDistribution.of(degrees);
        StudentTQuantile quantile = StudentTQuantile.of(degrees);
        double worst = uniforms(1, 20_000)
                .filter(n -> n < ALL / 2)
                .mapToDouble(n -> {
                    double x = quantile.at(n);
                    double error = (oracle.cumulativeProbability(x) - Uniform.toDouble(n)) / oracle.density(x);
                    return Math.abs(error / x);
                })
                .max()
                .orElseThrow();
        assertThat(worst).isLessThan(1e-12);
    }

    /** For two degrees the quantile is (2 p - 1) / sqrt(2 p (1 - p)). */
    @Test
    void shouldGiveTheClosedFormOfTwoDegrees() {
        StudentTQuantile quantile = StudentTQuantile.of(2);
        uniforms(2, 20_000).forEach(n -> {
            double twoLessOne = (2 * (n - ALL / 2) + 1) * 0x1p-52;
            double rest = (2 * (ALL - n) - 1) * 0x1p-53;
            double expected = twoLessOne / Math.sqrt(2 * Uniform.toDouble(n) * rest);
            assertThat(quantile.at(n)).isCloseTo(expected, within(1e-13 * Math.abs(expected)));
        });
    }

    /** From R 4.2.2: {@code sprintf("%.17g", qt((2*n+1)/2^53, d))}. */
    @ParameterizedTest
    @CsvSource({
        "2.05, 0, -43942917.261758104",
        "2.05, 1234567, -33463.72872868571",
        "2.05, 45035996273704, -6.7380924519227294",
        "3, 0, -214952.99806257969",
        "3, 1125899906842624, -0.76489232840434462",
        "4.5, 1234567, -192.70687748898982",
        "4.5, 45035996273704, -3.5270508906261058",
        "30, 0, -16.20214367838971",
        "30, 2251799813685247, -2.806199968089586e-16",
        "500, 0, -8.4986012400986795",
        "500, 45035996273704, -2.3338289553523084",
    })
    void shouldGiveTheQuantilesOfR(double degrees, long n, double expected) {
        assertThat(StudentTQuantile.of(degrees).at(n)).isCloseTo(expected, within(2e-11 * Math.abs(expected)));
    }

    @ParameterizedTest
    @MethodSource("degrees")
    void shouldRiseBetweenNeighbours(double degrees) {
        StudentTQuantile quantile = StudentTQuantile.of(degrees);
        LongStream falls = LongStream.concat(uniforms(3, 20_000), borders())
                .flatMap(n -> LongStream.range(n, Math.min(n + 20, ALL - 1)))
                .filter(n -> quantile.at(n + 1) < quantile.at(n));
        assertThat(falls.boxed().toList()).isEmpty();
    }

    /** The figures are this engine's own. Who changes them raises its version. */
    @ParameterizedTest
    @CsvSource({"2.05, -6830089072271021821", "4, -4808189359344411486", "500, 588058858066804787"})
    void shouldGiveTheSameBitsOnEveryMachine(double degrees, long expected) {
        StudentTQuantile quantile = StudentTQuantile.of(degrees);
        long bits = 0;
        for (long n = 1; n < ALL; n += n / 3 + 1) {
            bits = 31 * bits + Double.doubleToLongBits(quantile.at(n));
        }
        assertThat(bits).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("degrees")
    void shouldBeOdd(double degrees) {
        StudentTQuantile quantile = StudentTQuantile.of(degrees);
        uniforms(4, 10_000).forEach(n -> assertThat(quantile.at(ALL - 1 - n)).isEqualTo(-quantile.at(n)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.99, 1001, Double.NaN})
    void shouldRefuseDegreesThatItWasNotTestedFor(double degrees) {
        assertThatThrownBy(() -> StudentTQuantile.of(degrees))
                .hasMessage("degrees: %s (expected: 2 .. 1000)".formatted(degrees));
    }

    /** Spread evenly over the logarithm of the probability, and evenly over the probability. */
    private static LongStream uniforms(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return LongStream.range(0, count).map(i -> {
            long n = Uniform.ofBits(random.nextLong());
            return i % 2 == 0 ? n : n >>> random.nextInt(Uniform.BITS);
        });
    }

    /** Some uniforms before each border of a piece of the table, in both halves. */
    private static LongStream borders() {
        LongStream lower = LongStream.range(0, 4L * (Uniform.BITS - 1))
                .map(piece -> ((4 + piece % 4) << (piece / 4)) / 8)
                .map(n -> Math.max(0, n - 10));
        return LongStream.concat(
                lower.flatMap(n -> LongStream.of(n, Math.max(0, ALL - n - 20))), LongStream.of(0, ALL / 2 - 10));
    }
}
