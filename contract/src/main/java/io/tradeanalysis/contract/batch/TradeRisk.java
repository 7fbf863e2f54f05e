package io.tradeanalysis.contract.batch;

import io.tradeanalysis.contract.result.RiskFigures;
import java.util.List;

/**
 * The simulated risk of one trade.
 *
 * @param number the trade's number, as in its {@link TradeTerms}
 * @param risk figures for each confidence level of the batch, in its order
 */
public record TradeRisk(int number, List<RiskFigures> risk) {

    /** Copies the list. */
    public TradeRisk {
        risk = List.copyOf(risk);
    }
}
