package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void shouldStartElsewhereForEverySeed() {
        assertThat(new RandomStream(1, 0).bits(0)).isNotEqualTo(new RandomStream(2, 0).bits(0));
    }
}
