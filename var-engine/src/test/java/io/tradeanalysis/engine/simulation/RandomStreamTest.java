package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    /** Oracle: Commons RNG's SplitMix64. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 374, Integer.MAX_VALUE})
    void shouldBeAStretchOfSplitMix64(int stream) {
        long seed = 42;
        long start = RandomStream.origin(seed) + ((long) stream << 32) * RandomStream.STEP;
        UniformRandomProvider oracle = RandomSource.SPLIT_MIX_64.create(start);
        RandomStream random = new RandomStream(seed, stream);

        for (int i = 0; i < 1_000; i++) {
            assertThat(random.bits(i)).isEqualTo(oracle.nextLong());
        }
    }

    /** Where a seed's sequence starts is a bijection of the seed; so no two of these may agree. */
    @Test
    void shouldStartElsewhereForEverySeed() {
        long[] starts = LongStream.range(0, 100_000).map(RandomStream::origin).toArray();

        assertThat(LongStream.of(starts).distinct().count()).isEqualTo(starts.length);
    }

    /** The last value of a stream and the first of the next are neighbours of one sequence: none is shared, none left out. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 374})
    void shouldEndWhereTheNextStreamStarts(int stream) {
        RandomStream random = new RandomStream(42, stream);
        RandomStream next = new RandomStream(42, stream + 1);

        assertThat(random.stateBefore(RandomStream.LENGTH)).isEqualTo(next.stateBefore(0));
    }
}
