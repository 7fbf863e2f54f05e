package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: the obvious version, which keeps all samples, sorts them and then transforms. */
class TailSamplerTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "100, 1", "100, 12", "100, 100", "1000, 61", "1000, 500", "100000, 5200", "1000000, 50500"})
    void shouldGiveTheRanksOfTheObviousVersionBitForBit(int samples, int depth) {
        TailSampler sampler = new TailSampler(samples, depth);
        for (int stream = 0; stream < 5; stream++) {
            long[] all = sortedUniforms(7, stream, samples);

            Tail tail = sampler.draw(7, stream);

            for (int rank = 1; rank <= depth; rank += 1 + depth / 50) {
                assertThat(tail.normalAt(rank)).isEqualTo(NormalQuantile.of(Uniform.toDouble(all[rank - 1])));
            }
            assertThat(tail.normalAt(depth)).isEqualTo(NormalQuantile.of(Uniform.toDouble(all[depth - 1])));
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 5", "100, 1.5", "1000, 10", "1000, 10.25", "100000, 5000"})
    void shouldGiveTheMomentsOfTheObviousVersion(int samples, double weight) {
        long[] all = sortedUniforms(3, 4, samples);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < Math.ceil(weight); i++) {
            double z = NormalQuantile.of(Uniform.toDouble(all[i]));
            double share = Math.min(1, weight - i) / weight;
            mean += share * z;
            square += share * z * z;
        }

        TailMoments moments = new TailSampler(samples, (int) Math.ceil(weight) + 20)
                .draw(3, 4)
                .normalMoments(weight);

        assertThat(moments.mean()).isCloseTo(mean, within(1e-11));
        assertThat(moments.variance()).isCloseTo(square - mean * mean, within(1e-11));
    }

    @Test
    void shouldGiveTheSameTwice() {
        TailSampler sampler = new TailSampler(1_000, 60);
        double first = sampler.draw(1, 1).normalAt(50);
        sampler.draw(1, 2);

        assertThat(sampler.draw(1, 1).normalAt(50)).isEqualTo(first);
    }

    @Test
    void shouldRejectADepthBeyondTheSamples() {
        assertThatThrownBy(() -> new TailSampler(10, 11)).hasMessage("depth: 11 (expected: 1 .. 10)");
    }

    private static long[] sortedUniforms(long seed, int stream, int samples) {
        RandomStream random = new RandomStream(seed, stream);
        return IntStream.range(0, samples)
                .mapToLong(i -> Uniform.ofBits(random.bits(i)))
                .sorted()
                .toArray();
    }
}
