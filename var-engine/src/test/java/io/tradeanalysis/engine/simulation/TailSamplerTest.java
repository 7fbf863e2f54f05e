package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Oracle: the obvious version, which keeps all samples, sorts them, transforms them and adds them up, one after the other. */
class TailSamplerTest {

    static Stream<Arguments> draws() {
        int[][] sizes = {
            {1, 1},
            {100, 1},
            {100, 12},
            {100, 100},
            {1_000, 61},
            {1_000, 500},
            {4_097, 4_097},
            {10_000, 567},
            {100_000, 5_200},
            {1_000_000, 50_660}
        };
        return kernels().flatMap(kernel -> Arrays.stream(sizes).map(size -> Arguments.of(kernel, size[0], size[1])));
    }

    static Stream<Kernel> kernels() {
        return Stream.of(new PlainKernel(), new VectorKernel());
    }

    @ParameterizedTest
    @MethodSource("draws")
    void shouldGiveTheRanksOfTheObviousVersionBitForBit(Kernel kernel, int samples, int depth) {
        TailSampler sampler = new TailSampler(samples, depth, kernel);
        for (int stream = 0; stream < 5; stream++) {
            long[] sorted = sorted(uniforms(7, stream, samples));

            Tail tail = sampler.draw(7, stream);

            for (int rank : ranks(depth)) {
                assertThat(tail.section(rank, rank).normalAt(rank))
                        .isEqualTo(NormalQuantile.of(Uniform.toDouble(sorted[rank - 1])));
            }
            TailSection all = tail.section(1, depth);
            assertThat(all.normalAt(1)).isEqualTo(NormalQuantile.of(Uniform.toDouble(sorted[0])));
            assertThat(all.normalAt(depth)).isEqualTo(NormalQuantile.of(Uniform.toDouble(sorted[depth - 1])));
        }
    }

    private static int[] ranks(int depth) {
        return IntStream.rangeClosed(1, depth)
                .filter(rank -> rank == 1 || rank == depth || rank % (1 + depth / 40) == 0)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("draws")
    void shouldGiveTheMomentsOfTheObviousVersionBitForBit(Kernel kernel, int samples, int depth) {
        long[] uniforms = uniforms(3, 4, samples);
        Tail tail = new TailSampler(samples, depth, kernel).draw(3, 4);
        for (double weight : List.of(
                Math.max(1, depth / 2.5), (double) depth, Math.max(1, depth - 0.75), Math.max(1, depth / 3.0))) {
            int last = (int) Math.ceil(weight);

            assertThat(tail.section(last, last).normalMoments(weight)).isEqualTo(moments(uniforms, weight));
        }
    }

    private static TailMoments moments(long[] uniforms, double weight) {
        long last = sorted(uniforms)[(int) Math.ceil(weight) - 1];
        double[] sums = new double[8];
        double[] squares = new double[8];
        int taken = 0;
        for (long uniform : uniforms) {
            if (uniform < last) {
                double z = NormalQuantile.of(Uniform.toDouble(uniform));
                sums[taken % 8] += z;
                squares[taken % 8] += z * z;
                taken++;
            }
        }
        double z = NormalQuantile.of(Uniform.toDouble(last));
        double mean = (inPairs(sums) + (weight - taken) * z) / weight;
        double meanSquare = (inPairs(squares) + (weight - taken) * (z * z)) / weight;
        return new TailMoments(mean, Math.max(0, meanSquare - mean * mean));
    }

    private static double inPairs(double[] sums) {
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    /** Uniforms on both sides of every branch: the far tail, powers of two, where the middle begins, the upper half. */
    @ParameterizedTest
    @MethodSource("kernels")
    void shouldTransformAsTheOneByOneVersionDoes(Kernel kernel) {
        long[] uniforms = Stream.of(
                        0.0, 0x1p-52, 1.4e-11, 0x1p-20, 0x1p-5, 0.05, 0.075, 0.3, 0.5, 0.6, 0.924, 0.926, 0.99)
                .map(p -> (long) (p * 0x1p52))
                .flatMap(n -> IntStream.range(-20, 21).mapToObj(i -> n + i))
                .filter(n -> n >= 0)
                .mapToLong(n -> n)
                .toArray();
        for (int i = 0; i < uniforms.length - 8; i++) {
            double[] normals = new double[8 + Kernel.SLACK];
            kernel.transform(Arrays.copyOfRange(uniforms, i, i + 8), 8, normals);

            assertThat(Arrays.copyOf(normals, 8))
                    .isEqualTo(Arrays.stream(uniforms, i, i + 8)
                            .mapToDouble(n -> NormalQuantile.of(Uniform.toDouble(n)))
                            .toArray());
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void shouldGiveTheSameTwice(Kernel kernel) {
        TailSampler sampler = new TailSampler(1_000, 60, kernel);
        double first = sampler.draw(1, 1).section(50, 50).normalAt(50);
        sampler.draw(1, 2);

        assertThat(sampler.draw(1, 1).section(50, 50).normalAt(50)).isEqualTo(first);
    }

    @Test
    void shouldRejectADepthBeyondTheSamples() {
        assertThatThrownBy(() -> new TailSampler(10, 11)).hasMessage("depth: 11 (expected: 1 .. 10)");
    }

    private static long[] uniforms(long seed, int stream, int samples) {
        RandomStream random = new RandomStream(seed, stream);
        return IntStream.range(0, samples)
                .mapToLong(i -> Uniform.ofBits(random.bits(i)))
                .toArray();
    }

    private static long[] sorted(long[] uniforms) {
        long[] sorted = uniforms.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
