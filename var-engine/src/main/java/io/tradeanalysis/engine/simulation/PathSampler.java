package io.tradeanalysis.engine.simulation;

import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;

/**
 * Simulates S paths of several bars, each the product of the bars' growth, and keeps the worst: all that a Value at Risk, its
 * interval and an expected shortfall need.
 *
 * <p>Path i takes the values {@code i * w .. (i + 1) * w - 1} of the stream, w being what a path needs: for normal returns the
 * bars, rounded up to an even number; for Student-t returns two a bar; for resampled and filtered ones one. The outcome depends on seed,
 * stream, S, the bars and their returns alone. One thread uses a sampler at a time, and a {@link PathTail} is good until the
 * next draw.
 */
public final class PathSampler {

    /** So many paths tell where the tail begins. */
    private static final int PILOT = 8 * PathKernel.BLOCK;

    private static final double MARGIN = 6;

    private final int samples;
    private final int depth;
    private final int bars;
    private final PathKernel kernel;
    private final Checkpoint checkpoint;
    private final double[] growth = new double[PathKernel.BLOCK];
    private final double[] variance = new double[PathKernel.BLOCK];
    private final double[] pilot;
    private final double[] selected;
    private final PathBuffers buffers = new PathBuffers();

    /**
     * A sampler of paths.
     *
     * @param samples S, at least 1
     * @param depth how many of the worst paths are wanted, 1 .. S
     * @param bars of a path, at least 1
     */
    public PathSampler(int samples, int depth, int bars) {
        this(samples, depth, bars, Checkpoint.NONE);
    }

    /**
     * A sampler of paths.
     *
     * @param samples S, at least 1
     * @param depth how many of the worst paths are wanted, 1 .. S
     * @param bars of a path, at least 1
     * @param checkpoint passed before each block of paths
     */
    public PathSampler(int samples, int depth, int bars, Checkpoint checkpoint) {
        this(samples, depth, bars, Kernels.bestForPaths(), checkpoint);
    }

    PathSampler(int samples, int depth, int bars, PathKernel kernel) {
        this(samples, depth, bars, kernel, Checkpoint.NONE);
    }

    PathSampler(int samples, int depth, int bars, PathKernel kernel, Checkpoint checkpoint) {
        if (depth < 1 || depth > samples) {
            throw new IllegalArgumentException("depth: %d (expected: 1 .. %d)".formatted(depth, samples));
        }
        if (bars < 1) {
            throw new IllegalArgumentException("bars: %d (expected: 1 or more)".formatted(bars));
        }
        this.samples = samples;
        this.depth = depth;
        this.bars = bars;
        this.kernel = kernel;
        this.checkpoint = checkpoint;
        this.pilot = new double[Math.min(samples, PILOT)];
        this.selected = new double[pilot.length];
    }

    /**
     * The worst paths of one stream; good until the next are drawn.
     *
     * @param seed what all streams of an analysis are keyed by
     * @param stream the number of the stream, at least 0
     * @param returns of each bar
     * @param direction 1 where a fall is the loss, -1 where a rise is
     * @throws IllegalArgumentException if the paths take more values than a stream has, 2^32
     */
    public PathTail draw(long seed, int stream, BarReturns returns, int direction) {
        if ((long) samples * width(returns) > RandomStream.LENGTH) {
            throw new IllegalArgumentException("bars: %d (expected: at most %d random values a path with %d samples)"
                    .formatted(bars, RandomStream.LENGTH / samples, samples));
        }
        RandomStream random = new RandomStream(seed, stream);
        simulatePilot(random, returns, direction);
        int count = collect(random, returns, direction, limit());
        if (count < depth) {
            count = collect(random, returns, direction, Double.POSITIVE_INFINITY);
        }
        return new PathTail(kernel, buffers, count, direction);
    }

    /** Random values of a path. */
    private int width(BarReturns returns) {
        return switch (returns) {
            case BarReturns.Normal _ -> bars + bars % 2;
            case BarReturns.StudentT _ -> 2 * bars;
            case BarReturns.Resampled _, BarReturns.Filtered _ -> bars;
        };
    }

    private void simulatePilot(RandomStream random, BarReturns returns, int direction) {
        for (int from = 0; from < pilot.length; from += PathKernel.BLOCK) {
            int length = Math.min(PathKernel.BLOCK, pilot.length - from);
            simulate(random, from, length, returns, direction);
            System.arraycopy(growth, 0, pilot, from, length);
        }
    }

    /** What about {@link #depth} paths lie below, and surely not fewer; found from the first paths. */
    private double limit() {
        double share = (double) depth / samples;
        double deviation = Math.sqrt(share * (1 - share) / pilot.length);
        int rank = (int) Math.ceil((share + MARGIN * deviation) * pilot.length) + (int) MARGIN;
        if (rank >= pilot.length) {
            return Double.POSITIVE_INFINITY;
        }
        System.arraycopy(pilot, 0, selected, 0, pilot.length);
        Selection.select(selected, rank);
        return selected[rank];
    }

    private int collect(RandomStream random, BarReturns returns, int direction, double limit) {
        buffers.ensureRoom(pilot.length);
        int count = kernel.below(pilot, pilot.length, limit, buffers.kept(), 0);
        for (int from = pilot.length; from < samples; from += PathKernel.BLOCK) {
            int length = Math.min(PathKernel.BLOCK, samples - from);
            simulate(random, from, length, returns, direction);
            buffers.ensureRoom(count + length);
            count = kernel.below(growth, length, limit, buffers.kept(), count);
        }
        return count;
    }

    /** A block of paths: their growth, from a start of 1 or -1, so that the least is the worst. */
    private void simulate(RandomStream random, int first, int length, BarReturns returns, int direction) {
        checkpoint.pass();
        Arrays.fill(growth, direction);
        int width = width(returns);
        long state = random.stateBefore((long) first * width);
        long stride = width * RandomStream.STEP;
        switch (returns) {
            case BarReturns.Normal(double mean, double deviation) -> {
                for (int bar = 0; bar < bars; bar += 2) {
                    kernel.normal(
                            state + bar * RandomStream.STEP,
                            stride,
                            length,
                            mean,
                            deviation,
                            Math.min(2, bars - bar),
                            growth);
                }
            }
            case BarReturns.StudentT(double location, double scale, double degrees) -> {
                for (int bar = 0; bar < bars; bar++) {
                    kernel.studentT(
                            state + 2L * bar * RandomStream.STEP, stride, length, location, scale, degrees, growth);
                }
            }
            case BarReturns.Resampled list -> {
                for (int bar = 0; bar < bars; bar++) {
                    kernel.resampled(state + bar * RandomStream.STEP, stride, length, list.factors(), growth);
                }
            }
            case BarReturns.Filtered filtered -> {
                Arrays.fill(variance, filtered.variance());
                for (int bar = 0; bar < bars; bar++) {
                    kernel.filtered(state + bar * RandomStream.STEP, stride, length, filtered, variance, growth);
                }
            }
        }
    }
}
