package io.tradeanalysis.contract.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All trades together.
 *
 * @param trades number of trades
 * @param winningTrades number of trades with a profit above 0
 * @param averageProfit mean profit of a trade in the asset's currency; null without trades
 * @param totalProfit sum of the profits in the asset's currency
 * @param risk means of the trades' risk for each confidence level of the request, in its order
 */
public record Summary(
        int trades, int winningTrades, @Nullable Double averageProfit, double totalProfit, List<AverageRisk> risk) {

    /** Copies the list. */
    public Summary {
        risk = List.copyOf(risk);
    }
}
