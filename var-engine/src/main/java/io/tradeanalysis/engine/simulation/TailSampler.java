package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/**
 * Draws the S uniforms of a stream and keeps the smallest: all that a Value at Risk, its interval and an expected shortfall
 * need, since each loss falls with its uniform. Every sample is drawn; nothing is taken from the distribution of an order
 * statistic.
 *
 * <p>The figures depend on seed, stream and S alone. A sampler owns buffers: one thread uses it at a time, and a {@link
 * Tail} is good until the next draw.
 */
public final class TailSampler {

    /** Standard deviations that the count of candidates may fall short before the draw is repeated with a wider net. */
    private static final double MARGIN = 6;

    private final int samples;
    private final int depth;
    private long[] candidates = new long[0];
    private long[] sorted = new long[0];

    /**
     * A sampler of tails.
     *
     * @param samples S, at least 1
     * @param depth how many of the smallest uniforms are wanted, 1 .. S
     */
    public TailSampler(int samples, int depth) {
        if (depth < 1 || depth > samples) {
            throw new IllegalArgumentException("depth: %d (expected: 1 .. %d)".formatted(depth, samples));
        }
        this.samples = samples;
        this.depth = depth;
    }

    /**
     * The smallest uniforms of one stream.
     *
     * @param seed what all streams of an analysis are keyed by
     * @param stream the number of the stream, at least 0
     */
    public Tail draw(long seed, int stream) {
        RandomStream random = new RandomStream(seed, stream);
        double margin = MARGIN;
        int count;
        do {
            count = collect(random, threshold(margin));
            margin *= 2;
        } while (count < depth);
        System.arraycopy(candidates, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        return new Tail(candidates, sorted, count);
    }

    /** Uniforms below it number at least the depth, but for a chance that {@code margin} deviations make negligible. */
    private long threshold(double margin) {
        double share = (depth + margin * Math.sqrt(depth) + margin) / samples;
        return (long) (Math.min(share, 1.0) * (1L << Uniform.BITS));
    }

    /** Keeps, in the order of generation, what lies below the threshold. */
    private int collect(RandomStream random, long threshold) {
        int expected = (int) Math.min(samples, 64 + 1.1 * samples * ((double) threshold / (1L << Uniform.BITS)));
        ensureCapacity(expected + 1);
        int count = 0;
        for (int i = 0; i < samples; i++) {
            if (count == candidates.length - 1) {
                ensureCapacity(2 * candidates.length);
            }
            long n = Uniform.ofBits(random.bits(i));
            candidates[count] = n;
            count += n < threshold ? 1 : 0;
        }
        return count;
    }

    private void ensureCapacity(int capacity) {
        if (candidates.length < capacity) {
            candidates = Arrays.copyOf(candidates, capacity);
            sorted = new long[capacity];
        }
    }
}
