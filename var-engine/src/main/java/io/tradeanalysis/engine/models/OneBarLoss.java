package io.tradeanalysis.engine.models;

/**
 * What a model says exactly of the loss over one bar at one confidence level; a loss is positive.
 *
 * @param valueAtRisk as a share of the exposure, or in money
 * @param expectedShortfall in the same
 */
public record OneBarLoss(double valueAtRisk, double expectedShortfall) {

    /** The same of an exposure. */
    public OneBarLoss times(double exposure) {
        return new OneBarLoss(exposure * valueAtRisk, exposure * expectedShortfall);
    }
}
