package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.engine.simulation.TailMoments;
import io.tradeanalysis.engine.simulation.TailSection;

/**
 * Losses of one bar with normal returns, from standard normal values.
 *
 * @param returns of the trade
 * @param near the ranks that are needed
 */
record NormalLosses(NormalReturns returns, TailSection near) implements SimulatedLosses {

    @Override
    public double lossAt(int rank) {
        return returns.loss(near.normalAt(rank));
    }

    /**
     * With its asymptotic interval (Manistre and Hancock 2005): its variance is that of the losses beyond the Value at Risk, plus c
     * times the squared distance between the two figures, over the number of those losses.
     */
    @Override
    public Estimate shortfall(Ranks ranks) {
        TailMoments beyond = near.normalMoments(ranks.tailWeight());
        double confidence = ranks.confidence().value().doubleValue();
        double distance = beyond.mean() - near.normalAt(ranks.valueAtRisk());
        double variance = (beyond.variance() + confidence * (distance * distance)) / ranks.tailWeight();
        double halfWidth = returns.lossOfDistance(Intervals.STANDARD_ERRORS * Math.sqrt(variance));
        double shortfall = returns.loss(beyond.mean());
        return new Estimate(shortfall, new Interval(shortfall - halfWidth, shortfall + halfWidth));
    }
}
