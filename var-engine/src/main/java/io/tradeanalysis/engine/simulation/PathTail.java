package io.tradeanalysis.engine.simulation;

import java.util.Arrays;
import org.apache.commons.numbers.arrays.Selection;

/** The worst paths of one stream, by their growth. Ranks count from 1, the worst. Good until its sampler's next draw. */
public final class PathTail {

    private final PathKernel kernel;
    private final double[] inOrder;
    private final double[] selected;
    private final int direction;

    /**
     * The growth of paths, times the direction.
     *
     * @param kernel to pass over them
     * @param kept in the order in which they were simulated, followed by anything
     * @param count how many
     * @param direction 1 or -1
     */
    PathTail(PathKernel kernel, double[] kept, int count, int direction) {
        this.kernel = kernel;
        this.inOrder = kept;
        this.selected = Arrays.copyOf(kept, count);
        this.direction = direction;
    }

    /** The growth of the paths with these ranks, each 1 .. depth: what one unit of money has become. */
    public double[] growthAt(int... ranks) {
        return Arrays.stream(select(ranks)).map(value -> direction * value).toArray();
    }

    private double[] select(int... ranks) {
        int[] indices = Arrays.stream(ranks).map(rank -> rank - 1).toArray();
        Selection.select(selected, indices.clone());
        return Arrays.stream(indices).mapToDouble(index -> selected[index]).toArray();
    }

    /**
     * Mean and variance of the growth of the worst paths. With a fractional weight the last one counts in part (Acerbi and
     * Tasche 2002).
     *
     * @param weight how many, at least 1 and at most the depth
     */
    public TailMoments growthMoments(double weight) {
        double last = select((int) Math.ceil(weight))[0];
        double[] below = new double[selected.length + Kernel.SLACK];
        int taken = kernel.below(inOrder, selected.length, last, below, 0);
        double[] sums = new double[EightSums.COUNT];
        double[] squares = new double[EightSums.COUNT];
        EightSums.add(below, taken, sums, squares);
        TailMoments moments = TailMoments.of(sums, squares, taken, last, weight);
        return new TailMoments(direction * moments.mean(), moments.variance());
    }
}
