package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.engine.simulation.TailExcess;
import io.tradeanalysis.engine.simulation.WorstGains;

/**
 * Losses of any model, over one bar or several.
 *
 * @param exposure units times price when opened, in the asset's currency, above 0
 * @param worst gains as shares of the exposure
 */
record ModelLosses(double exposure, WorstGains worst) implements SimulatedLosses {

    @Override
    public double lossAt(int rank) {
        return loss(exposure, worst.gainAt(rank));
    }

    /** The loss that a gain as a share of the exposure is; never -0.0. */
    static double loss(double exposure, double gain) {
        return 0.0 - exposure * gain;
    }

    /**
     * The expected shortfall is the mean over all S samples of VaR + excess / (1 - c), the excess being what a loss exceeds VaR by, or
     * 0 (Rockafellar and Uryasev 2002); to the first order the error of VaR itself does not matter, since VaR makes that mean
     * least. So the interval is one for a mean: the variance is Manistre and Hancock's, and the skewness of the samples is
     * corrected for.
     */
    @Override
    public Estimate shortfall(Ranks ranks) {
        TailExcess excess = worst.beyond(ranks.valueAtRisk(), ranks.tailWeight());
        double share = ranks.confidence().tail();
        double mean = share * excess.mean();
        double square = share * excess.square();
        double variance = square - mean * mean;
        double shortfall = lossAt(ranks.valueAtRisk()) + exposure * excess.mean();
        if (variance <= 0) {
            return new Estimate(shortfall, new Interval(shortfall, shortfall));
        }
        double third = share * excess.cube() - 3 * (mean * square) + 2 * (mean * mean * mean);
        double deviation = Math.sqrt(variance);
        double root = Math.sqrt(ranks.tailWeight() / share);
        double skewness = third / (variance * deviation) / root;
        return new Estimate(
                shortfall, Intervals.ofSkewedMean(shortfall, exposure * deviation / (share * root), skewness));
    }
}
