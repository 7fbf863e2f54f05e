package io.tradeanalysis.engine.simulation;

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
    private final Kernel kernel;
    private final Buffers buffers = new Buffers();

    /**
     * A sampler of tails.
     *
     * @param samples S, at least 1
     * @param depth how many of the smallest uniforms are wanted, 1 .. S
     */
    public TailSampler(int samples, int depth) {
        this(samples, depth, Kernels.best());
    }

    TailSampler(int samples, int depth, Kernel kernel) {
        if (depth < 1 || depth > samples) {
            throw new IllegalArgumentException("depth: %d (expected: 1 .. %d)".formatted(depth, samples));
        }
        this.samples = samples;
        this.depth = depth;
        this.kernel = kernel;
    }

    /**
     * The smallest uniforms of one stream.
     *
     * @param seed what all streams of an analysis are keyed by
     * @param stream the number of the stream, at least 0
     */
    public Tail draw(long seed, int stream) {
        RandomStream random = new RandomStream(seed, stream);
        for (double margin = MARGIN; ; margin *= 2) {
            long limit = limit(margin);
            int count = collect(random, limit);
            if (count >= depth) {
                return new Tail(kernel, buffers, count, limit);
            }
        }
    }

    /** Uniforms below it number at least the depth, but for a chance that {@code margin} deviations make negligible. */
    private long limit(double margin) {
        double share = (depth + margin * Math.sqrt(depth) + margin) / samples;
        long steps = (long) Math.ceil(share * Kernel.LIMIT_STEPS);
        return Math.min(steps, Kernel.LIMIT_STEPS) * Kernel.LIMIT_STEP;
    }

    private int collect(RandomStream random, long limit) {
        int expected = (int) (1.1 * samples * ((double) limit / (1L << Uniform.BITS))) + Kernel.SLACK;
        buffers.ensureRoomToGrow(expected + Math.min(Kernel.BLOCK, samples));
        int count = 0;
        for (int from = 0; from < samples; from += Kernel.BLOCK) {
            int length = Math.min(Kernel.BLOCK, samples - from);
            buffers.ensureRoomToGrow(count + length + Kernel.SLACK);
            count = kernel.below(random.stateBefore(from), length, limit, buffers.tail, count);
        }
        buffers.ensureRoomBeside(Math.max(expected, count + Kernel.SLACK));
        return count;
    }
}
