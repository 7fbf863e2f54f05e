package io.tradeanalysis.engine.simulation;

/**
 * The worst gains of a trade's samples, as shares of its exposure: a loss of 1 % is -0.01. Ranks count from 1, the worst. Good as long
 * as the tail that they are taken from.
 */
public interface WorstGains {

    /** The gain with this rank, one of those that were asked for. */
    double gainAt(int rank);

    /**
     * What the losses beyond the Value at Risk exceed it by.
     *
     * @param rank of the Value at Risk
     * @param weight how many samples the tail has, above {@code rank - 1} or equal to it
     */
    TailExcess beyond(int rank, double weight);
}
