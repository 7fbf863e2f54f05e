package io.tradeanalysis.engine.simulation;

/** Some neighbouring ranks of a tail, transformed when asked for. */
public final class TailSection {

    private final Tail tail;
    private final Band band;

    TailSection(Tail tail, Band band) {
        this.tail = tail;
        this.band = band;
    }

    /** The standard normal value of the uniform with this rank, one of the section's. */
    public double normalAt(int rank) {
        return normal(tail.uniformAt(rank, band));
    }

    /**
     * Mean and variance of the standard normal values of the tail's smallest uniforms. With a fractional weight the last one
     * counts in part (Acerbi and Tasche 2002).
     *
     * @param weight how many, rounded up one of the section's ranks
     */
    public TailMoments normalMoments(double weight) {
        long last = tail.uniformAt((int) Math.ceil(weight), band);
        double[] sums = new double[EightSums.COUNT];
        double[] squares = new double[EightSums.COUNT];
        int taken = tail.addNormalsBelow(last, sums, squares);
        return TailMoments.of(sums, squares, taken, normal(last), weight);
    }

    /** The gains that the uniforms stand for, good as long as the section. */
    public WorstGains by(ReturnQuantile quantile) {
        return new InvertedGains(tail, band, quantile);
    }

    private static double normal(long n) {
        return NormalQuantile.of(Uniform.toDouble(n));
    }
}
