package io.tradeanalysis.contract.batch;

import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.RiskFigures;
import java.util.List;

/**
 * The simulated risk of one trade.
 *
 * @param number the trade's number, as in its {@link TradeTerms}
 * @param risk figures for each confidence level of the batch, in its order
 * @param fit the fitted model of the returns; empty for normal and resampled returns, and where none could be fitted
 */
public record TradeRisk(int number, List<RiskFigures> risk, List<FittedParameter> fit) {

    /** Copies the lists. */
    public TradeRisk {
        risk = List.copyOf(risk);
        fit = List.copyOf(fit);
    }
}
