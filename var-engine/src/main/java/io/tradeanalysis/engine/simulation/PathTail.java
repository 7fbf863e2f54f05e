package io.tradeanalysis.engine.simulation;

import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;

/** The worst paths of one stream, by their growth. Ranks count from 1, the worst. Good until its sampler's next draw. */
public final class PathTail implements WorstGains {

    private final PathKernel kernel;
    private final PathBuffers buffers;
    private final int count;
    private final int direction;

    /**
     * The growth of paths, times the direction.
     *
     * @param kernel to pass over them
     * @param buffers they are in its {@code kept}, in the order in which they were simulated
     * @param count how many
     * @param direction 1 or -1
     */
    PathTail(PathKernel kernel, PathBuffers buffers, int count, int direction) {
        this.kernel = kernel;
        this.buffers = buffers;
        this.count = count;
        this.direction = direction;
        System.arraycopy(buffers.kept(), 0, buffers.ranked(), 0, count);
    }

    /** The growth of the paths with these ranks, each 1 .. depth: what one unit of money has become. */
    public double[] growthAt(int... ranks) {
        return Arrays.stream(select(ranks)).map(value -> direction * value).toArray();
    }

    private double[] select(int... ranks) {
        int[] indices = Arrays.stream(ranks).map(rank -> rank - 1).toArray();
        double[] ranked = buffers.ranked();
        Selection.select(ranked, 0, count, indices.clone());
        return Arrays.stream(indices).mapToDouble(index -> ranked[index]).toArray();
    }

    /**
     * Mean and variance of the growth of the worst paths. With a fractional weight the last one counts in part (Acerbi and
     * Tasche 2002).
     *
     * @param weight how many, at least 1 and at most the depth
     */
    public TailMoments growthMoments(double weight) {
        double last = select((int) Math.ceil(weight))[0];
        int taken = kernel.below(buffers.kept(), count, last, buffers.below(), 0);
        double[] sums = new double[EightSums.COUNT];
        double[] squares = new double[EightSums.COUNT];
        EightSums.add(buffers.below(), taken, sums, squares);
        TailMoments moments = TailMoments.of(sums, squares, taken, last, weight);
        return new TailMoments(direction * moments.mean(), moments.variance());
    }

    @Override
    public double gainAt(int rank) {
        return select(rank)[0] - direction;
    }

    /** The gains of all paths that were kept, in the order in which they were simulated, as shares of the exposure. */
    public double[] gains() {
        return Arrays.stream(buffers.kept(), 0, count)
                .map(growth -> growth - direction)
                .toArray();
    }

    @Override
    public TailExcess beyond(int rank, double weight) {
        double valueAtRisk = select(rank)[0];
        int taken = kernel.below(buffers.kept(), count, valueAtRisk, buffers.below(), 0);
        return TailExcess.of(buffers.below(), taken, valueAtRisk, weight);
    }
}
