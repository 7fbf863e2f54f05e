package io.tradeanalysis.engine.simulation;

/**
 * Random numbers without a state: value i of a stream is a hash of seed, stream and i.
 *
 * <p>The hash is that of SplitMix64 (Steele, Lea and Flood 2014, with the finalizer of Stafford's variant 13): a stream is
 * the stretch of 2^32 values of the seed's one sequence that starts at {@code stream * 2^32}. So two streams of a seed never
 * share a value, and any part of a stream can be computed anywhere, in any order.
 */
final class RandomStream {

    /** The golden ratio, the step of SplitMix64's sequence. */
    static final long STEP = 0x9E3779B97F4A7C15L;

    static final long FACTOR_1 = 0xBF58476D1CE4E5B9L;
    static final long FACTOR_2 = 0x94D049BB133111EBL;

    private static final int STREAM_BITS = 32;

    /** How many values a stream has. */
    static final long LENGTH = 1L << STREAM_BITS;

    /** State of the sequence before value 0 of the stream. */
    private final long origin;

    /**
     * One stream.
     *
     * @param seed any; neighbouring seeds give unrelated sequences
     * @param stream at least 0
     */
    RandomStream(long seed, int stream) {
        this.origin = origin(seed) + ((long) stream << STREAM_BITS) * STEP;
    }

    /** State of a seed's sequence before its first value. */
    static long origin(long seed) {
        return mix(seed + STEP);
    }

    /** Value i of the stream, 64 random bits; i is at least 0. */
    long bits(int i) {
        return mix(origin + (i + 1) * STEP);
    }

    /** State before value i. */
    long stateBefore(long i) {
        return origin + i * STEP;
    }

    static long mix(long state) {
        long z = (state ^ (state >>> 30)) * FACTOR_1;
        return finish((z ^ (z >>> 27)) * FACTOR_2);
    }

    /** The last step of the hash; it leaves the top 31 bits as they are. */
    static long finish(long z) {
        return z ^ (z >>> 31);
    }
}
