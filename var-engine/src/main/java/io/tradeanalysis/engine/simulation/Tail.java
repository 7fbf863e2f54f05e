package io.tradeanalysis.engine.simulation;

/** The smallest uniforms of one stream. Ranks count from 1, the smallest. Good until its sampler's next draw. */
public final class Tail {

    /** Standard deviations of a count that a section leaves on each side at first. */
    private static final double MARGIN = 5;

    private final Kernel kernel;
    private final Buffers buffers;
    private final int count;
    private final long limit;
    private final Band all;

    private long transformedBelow;
    private int transformed;

    /**
     * The uniforms of a stream that lie below a limit.
     *
     * @param kernel to pass over them
     * @param buffers the tail is in theirs
     * @param count how many uniforms it has
     * @param limit that all are below
     */
    Tail(Kernel kernel, Buffers buffers, int count, long limit) {
        this.kernel = kernel;
        this.buffers = buffers;
        this.count = count;
        this.limit = limit;
        this.all = new Band(kernel, buffers.tail, count, 0, 0, limit);
    }

    /**
     * What is asked of neighbouring ranks; good until the next section is taken.
     *
     * @param first the lowest rank, at least 1
     * @param last the highest rank, at most the depth
     */
    public TailSection section(int first, int last) {
        return new TailSection(this, all.narrow(first, last, MARGIN, buffers.section));
    }

    /** The uniform with a rank of a section. */
    long uniformAt(int rank, Band section) {
        return section.at(rank, buffers.scratch);
    }

    /** The gains that all uniforms of the tail stand for, in the order of generation. */
    public double[] gains(ReturnQuantile quantile) {
        return gainsBelow(limit, quantile);
    }

    /** The standard normal values of all uniforms of the tail, in the order of generation. */
    public double[] normals() {
        return gains(uniform -> NormalQuantile.of(Uniform.toDouble(uniform)));
    }

    /** The gains that the uniforms below a limit stand for, in the order of generation. */
    double[] gainsBelow(long limit, ReturnQuantile quantile) {
        long[] uniforms = buffers.scratch[0];
        double[] gains = new double[Kernel.inside(kernel.between(buffers.tail, count, 0, limit, uniforms))];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = quantile.at(uniforms[i]);
        }
        return gains;
    }

    /**
     * Adds the standard normal values of the uniforms below a limit to eight sums, their squares to eight more. Those of a
     * higher limit before are used again.
     *
     * @return how many
     */
    int addNormalsBelow(long limit, double[] sums, double[] squares) {
        if (limit > transformedBelow) {
            transformed = Kernel.inside(kernel.between(buffers.tail, count, 0, limit, buffers.below));
            transformedBelow = limit;
            kernel.transform(buffers.below, transformed, buffers.normals);
            kernel.add(buffers.normals, transformed, sums, squares);
            return transformed;
        }
        int some = kernel.normalsBelow(buffers.below, buffers.normals, transformed, limit, buffers.someNormals);
        kernel.add(buffers.someNormals, some, sums, squares);
        return some;
    }
}
