package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracles: the obvious version, path by path and sorted as a whole; and closed forms where there are any. */
class PathSamplerTest {

    private static final BarReturns.Normal NORMAL = new BarReturns.Normal(0.001, 0.02);
    private static final BarReturns.StudentT STUDENT = new BarReturns.StudentT(0.0005, 0.015, 4.5);
    private static final BarReturns.Resampled RESAMPLED =
            BarReturns.Resampled.of(new double[] {0.01, -0.02, 0.005, -1.5, 0.03, -0.004, 0.0});

    /** One residual makes a loss of everything. */
    private static final BarReturns.Filtered FILTERED =
            BarReturns.Filtered.of(0.0004, 0.0004, new VarianceRecursion(0.000004, 0.09, 0.9), new double[] {
                0.3, -1.2, 0.9, -60.0, 2.2, -0.1, 0.0
            });

    static Stream<PathKernel> kernels() {
        return Stream.of(new PlainPathKernel(), new VectorPathKernel());
    }

    static Stream<Arguments> draws() {
        int[][] sizes = {
            {1, 1, 1}, {100, 9, 1}, {1_000, 61, 2}, {1_025, 1_025, 3}, {10_000, 567, 10}, {50_000, 2_650, 7}
        };
        return kernels()
                .flatMap(kernel -> Stream.of(NORMAL, STUDENT, RESAMPLED, FILTERED)
                        .flatMap(returns -> Arrays.stream(sizes)
                                .map(size -> Arguments.of(kernel, returns, size[0], size[1], size[2]))));
    }

    static Stream<Arguments> kernelsAndReturns() {
        return kernels()
                .flatMap(kernel ->
                        Stream.of(NORMAL, STUDENT, RESAMPLED, FILTERED).map(returns -> Arguments.of(kernel, returns)));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndReturns")
    void shouldPassACheckpointBeforeEachBlockAndEndThere(PathKernel kernel, BarReturns returns) {
        int samples = 20 * PathKernel.BLOCK + 1;
        int[] passed = {0};
        Checkpoint counting = () -> passed[0]++;
        new PathSampler(samples, 100, 250, kernel, counting).draw(1, 2, returns, 1);
        int blocks = passed[0];
        assertThat(blocks)
                .isIn(21, 21 + 13); // a second time where so many paths end alike that too few lie below the limit

        Checkpoint ending = () -> {
            passed[0]++;
            throw new CancellationException();
        };
        PathSampler ended = new PathSampler(samples, 100, 250, kernel, ending);
        assertThatThrownBy(() -> ended.draw(1, 2, returns, 1)).isInstanceOf(CancellationException.class);
        assertThat(passed[0]).isEqualTo(blocks + 1);
    }

    @Test
    void shouldRefusePathsThatWouldRunIntoTheNextStream() {
        int most = (int) (RandomStream.LENGTH / 1_000_000);
        PathSampler sampler = new PathSampler(1_000_000, 1, most + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sampler.draw(1, 0, RESAMPLED, 1))
                .withMessage("bars: 4295 (expected: at most 4294 random values a path with 1000000 samples)");
        assertThatIllegalArgumentException().isThrownBy(() -> sampler.draw(1, 0, FILTERED, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sampler.draw(1, 0, NORMAL, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sampler.draw(1, 0, STUDENT, 1));
    }

    @ParameterizedTest
    @MethodSource("draws")
    void shouldGiveTheOutcomesOfTheObviousVersionBitForBit(
            PathKernel kernel, BarReturns returns, int samples, int depth, int bars) {
        PathSampler sampler = new PathSampler(samples, depth, bars, kernel);
        int[] ranks = IntStream.of(1, (depth + 1) / 2, depth).toArray();
        for (int direction : List.of(1, -1)) {
            double[] sorted = growth(5, 9, samples, bars, returns);
            Arrays.sort(sorted);

            double[] found = sampler.draw(5, 9, returns, direction).growthAt(ranks);

            assertThat(found)
                    .isEqualTo(Arrays.stream(ranks)
                            .mapToDouble(rank -> sorted[direction == 1 ? rank - 1 : samples - rank])
                            .toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("draws")
    void shouldGiveTheMomentsOfTheObviousVersion(
            PathKernel kernel, BarReturns returns, int samples, int depth, int bars) {
        double[] sorted = growth(5, 9, samples, bars, returns);
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted, 0, depth).average().orElseThrow();
        double variance = Arrays.stream(sorted, 0, depth)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();

        TailMoments moments = new PathSampler(samples, depth, bars, kernel)
                .draw(5, 9, returns, 1)
                .growthMoments(depth);

        assertThat(moments.mean()).isCloseTo(mean, within(1e-12));
        assertThat(moments.variance()).isCloseTo(variance, within(1e-12));
    }

    /** One bar at a time, one path at a time, from the values that the sampler's description names. */
    private static double[] growth(long seed, int stream, int samples, int bars, BarReturns returns) {
        RandomStream random = new RandomStream(seed, stream);
        return IntStream.range(0, samples)
                .mapToDouble(path -> growth(random, path, bars, returns))
                .toArray();
    }

    private static double growth(RandomStream random, int path, int bars, BarReturns returns) {
        double growth = 1;
        double variance = FILTERED.variance();
        for (int bar = 0; bar < bars; bar++) {
            growth *= switch (returns) {
                case BarReturns.Normal(double mean, double deviation) -> {
                    int pair = path * (bars + bars % 2) + bar - bar % 2;
                    double radius = Math.sqrt(-2 * Elementary.log(uniform(random, pair)));
                    double turns = uniform(random, pair + 1);
                    double z =
                            radius * (bar % 2 == 0 ? Elementary.cosineOfTurns(turns) : Elementary.sineOfTurns(turns));
                    yield Math.max(0, Math.fma(z, deviation, 1 + mean));
                }
                case BarReturns.StudentT(double location, double scale, double degrees) -> {
                    int pair = path * 2 * bars + 2 * bar;
                    double power = Elementary.expMinusOne(-2 / degrees * Elementary.log(uniform(random, pair)));
                    double t = Math.sqrt(degrees * power) * Elementary.cosineOfTurns(uniform(random, pair + 1));
                    yield Math.max(0, Math.fma(t, scale, 1 + location));
                }
                case BarReturns.Resampled list -> {
                    long bits = random.bits(path * bars + bar);
                    yield list.factors()[(int) (((bits >>> 32) * list.factors().length) >>> 32)];
                }
                case BarReturns.Filtered filtered -> {
                    double[] list = filtered.residuals();
                    double z = list[(int) (((random.bits(path * bars + bar) >>> 32) * list.length) >>> 32)];
                    double shock = Math.sqrt(variance) * z;
                    variance = 0.000004 + (0.09 * (shock * shock) + 0.9 * variance);
                    yield Math.max(0, 1 + filtered.mean() + shock);
                }
            };
        }
        return growth;
    }

    private static double uniform(RandomStream random, int i) {
        return Uniform.toDouble(Uniform.ofBits(random.bits(i)));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void shouldGiveTheQuantilesOfOneNormalBar(PathKernel kernel) {
        int samples = 400_000;
        double[] found = new PathSampler(samples, 20_100, 1, kernel)
                .draw(1, 2, NORMAL, 1)
                .growthAt(4_000, 20_000);

        assertThat(found[0]).isCloseTo(1.001 + 0.02 * normalQuantile(0.01), within(4 * 0.02 * error(0.01, samples)));
        assertThat(found[1]).isCloseTo(1.001 + 0.02 * normalQuantile(0.05), within(4 * 0.02 * error(0.05, samples)));
    }

    private static double normalQuantile(double p) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
    }

    /** The standard error of an empirical quantile of the standard normal distribution. */
    private static double error(double p, int samples) {
        return Math.sqrt(p * (1 - p) / samples) / NormalDistribution.of(0, 1).density(normalQuantile(p));
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void shouldGiveTheQuantilesOfOneStudentBar(PathKernel kernel) {
        int samples = 400_000;
        TDistribution distribution = TDistribution.of(4.5);
        double quantile = distribution.inverseCumulativeProbability(0.01);
        double error = Math.sqrt(0.01 * 0.99 / samples) / distribution.density(quantile);

        double[] found = new PathSampler(samples, 4_100, 1, kernel)
                .draw(1, 2, STUDENT, 1)
                .growthAt(4_000);

        assertThat(found[0]).isCloseTo(1.0005 + 0.015 * quantile, within(4 * 0.015 * error));
    }

    /** Of two bars with seven returns each there are 49 outcomes; those with a lost bar are 13 of them. */
    @ParameterizedTest
    @MethodSource("kernels")
    void shouldDrawEachReturnAlikeAndNeverFallBelowNothing(PathKernel kernel) {
        int samples = 49_000;
        PathTail tail = new PathSampler(samples, samples, 2, kernel).draw(3, 4, RESAMPLED, 1);
        double[] growth = tail.growthAt(IntStream.rangeClosed(1, samples).toArray());

        long lost = Arrays.stream(growth).filter(value -> value == 0).count();

        assertThat(Arrays.stream(growth).min()).hasValue(0.0);
        assertThat((double) lost).isCloseTo(13_000, within(4 * Math.sqrt(49_000 * 13 / 49.0 * 36 / 49.0)));
    }

    @Test
    void shouldRejectWhatItCannotSimulate() {
        assertThatThrownBy(() -> new PathSampler(10, 11, 1)).hasMessage("depth: 11 (expected: 1 .. 10)");
        assertThatThrownBy(() -> new PathSampler(10, 1, 0)).hasMessage("bars: 0 (expected: 1 or more)");
    }

    @Test
    void shouldRejectWhatCannotBeFiltered() {
        VarianceRecursion recursion = new VarianceRecursion(0, 0.1, 0.9);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarReturns.Filtered.of(0, 0.1, recursion, new double[0]))
                .withMessage("residuals: none (expected: 1 or more)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BarReturns.Filtered.of(0, -0.1, recursion, new double[1]))
                .withMessage("variance: -0.1 (expected: >= 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VarianceRecursion(0, Double.NaN, 0.9))
                .withMessage("alpha: NaN (expected: >= 0)");
    }
}
