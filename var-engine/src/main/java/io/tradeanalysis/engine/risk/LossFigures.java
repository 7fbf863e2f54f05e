package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.result.Interval;

/**
 * What the simulated losses of one trade say at one confidence level, whatever model they are from.
 *
 * @param valueAtRisk with its distribution-free interval, which has no upper end where the samples are too few for one
 * @param expectedShortfall with its interval
 */
record LossFigures(Estimate valueAtRisk, Estimate expectedShortfall) {

    static LossFigures of(Ranks ranks, SimulatedLosses losses) {
        Interval interval = new Interval(
                losses.lossAt(ranks.lower()), ranks.hasUpper() ? (Double) losses.lossAt(ranks.upper()) : null);
        return new LossFigures(new Estimate(losses.lossAt(ranks.valueAtRisk()), interval), losses.shortfall(ranks));
    }

    /** Whether every figure is a number. Returns that are beyond all bounds, compounded over many bars, may make one that is not. */
    boolean isFinite() {
        return valueAtRisk.isFinite() && expectedShortfall.isFinite();
    }
}
