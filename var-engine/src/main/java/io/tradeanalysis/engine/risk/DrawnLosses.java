package io.tradeanalysis.engine.risk;

/** The samples of one trade; good until the next are drawn. */
interface DrawnLosses {

    /** Those that a confidence level needs. */
    SimulatedLosses near(Ranks ranks);

    /** Every loss that was kept, in the order of generation, in the asset's currency: all of them if the depth is S. */
    double[] all();
}
