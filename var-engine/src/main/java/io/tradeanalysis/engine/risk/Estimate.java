package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.result.Interval;

/**
 * A simulated figure.
 *
 * @param value in the asset's currency
 * @param interval of 95 % around it
 */
record Estimate(double value, Interval interval) {

    boolean isFinite() {
        return Double.isFinite(value)
                && Double.isFinite(interval.lower())
                && (interval.upper() == null || Double.isFinite(interval.upper()));
    }
}
