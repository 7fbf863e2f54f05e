package io.tradeanalysis.engine.risk;

/** The largest simulated losses of one trade, in the asset's currency: what the figures of one confidence level are made of. */
sealed interface SimulatedLosses permits NormalLosses, ModelLosses {

    /** The loss with a rank counted from the largest, 1; one of those that the confidence level needs. */
    double lossAt(int rank);

    /** The mean of the losses beyond the Value at Risk, and how far it may be off. */
    Estimate shortfall(Ranks ranks);
}
