package io.tradeanalysis.contract.batch;

import java.util.List;

/**
 * The answer to one {@link RiskBatch}.
 *
 * @param engine version of the engine that answered
 * @param cpuMillis processor time of the simulation in milliseconds
 * @param trades the risk of every trade of the batch, in its order
 */
public record RiskRows(String engine, long cpuMillis, List<TradeRisk> trades) {

    /** Copies the list. */
    public RiskRows {
        trades = List.copyOf(trades);
    }
}
