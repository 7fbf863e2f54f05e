package io.tradeanalysis.engine.simulation;

/** The smallest uniforms of one stream, ready to be transformed. Ranks count from 1, the smallest. */
public final class Tail {

    private static final int LANES = 8;

    private final long[] inOrder;
    private final long[] sorted;
    private final int count;

    /** Both arrays hold the same {@code count} values: as generated, and ascending. */
    Tail(long[] inOrder, long[] sorted, int count) {
        this.inOrder = inOrder;
        this.sorted = sorted;
        this.count = count;
    }

    /** The standard normal value of the uniform with this rank, 1 .. depth. */
    public double normalAt(int rank) {
        return normal(sorted[rank - 1]);
    }

    /**
     * Mean and variance of the standard normal values of the smallest uniforms. With a fractional weight the last one counts
     * in part (Acerbi and Tasche 2002).
     *
     * @param weight how many, at least 1 and at most the depth
     */
    public TailMoments normalMoments(double weight) {
        long last = sorted[(int) Math.ceil(weight) - 1];
        double[] sums = new double[LANES];
        double[] squares = new double[LANES];
        int taken = 0;
        for (int i = 0; i < count; i++) {
            if (inOrder[i] < last) {
                double z = normal(inOrder[i]);
                sums[taken % LANES] += z;
                squares[taken % LANES] += z * z;
                taken++;
            }
        }
        double z = normal(last);
        double rest = weight - taken;
        double mean = (inPairs(sums) + rest * z) / weight;
        double meanSquare = (inPairs(squares) + rest * (z * z)) / weight;
        return new TailMoments(mean, Math.max(0, meanSquare - mean * mean));
    }

    /** One order of summation, whatever the width of a machine's vectors: eight partial sums, added in pairs. */
    private static double inPairs(double[] sums) {
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    private static double normal(long n) {
        return NormalQuantile.of(Uniform.toDouble(n));
    }
}
