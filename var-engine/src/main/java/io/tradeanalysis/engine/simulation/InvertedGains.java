package io.tradeanalysis.engine.simulation;

/** Gains by inversion: a tail's uniforms are ordered, and those that are needed transformed. */
final class InvertedGains implements WorstGains {

    private final Tail tail;
    private final Band band;
    private final ReturnQuantile quantile;

    InvertedGains(Tail tail, Band band, ReturnQuantile quantile) {
        this.tail = tail;
        this.band = band;
        this.quantile = quantile;
    }

    @Override
    public double gainAt(int rank) {
        return quantile.at(tail.uniformAt(rank, band));
    }

    @Override
    public TailExcess beyond(int rank, double weight) {
        long limit = tail.uniformAt(rank, band);
        double[] gains = tail.gainsBelow(limit, quantile);
        return TailExcess.of(gains, gains.length, quantile.at(limit), weight);
    }
}
