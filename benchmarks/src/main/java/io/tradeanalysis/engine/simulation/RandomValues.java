package io.tradeanalysis.engine.simulation;

import org.jspecify.annotations.NullMarked;

/** The engine's random values as they are, for tests of their quality. */
@NullMarked
public final class RandomValues {

    private final RandomStream stream;

    /** The values of one stream of a seed. */
    public RandomValues(long seed, int stream) {
        this.stream = new RandomStream(seed, stream);
    }

    /** Value i, 64 random bits. */
    public long at(int i) {
        return stream.bits(i);
    }
}
