package io.tradeanalysis.contract.result;

/**
 * What the trades say as a list, each with the units and costs that it had.
 *
 * @param trades number of trades
 * @param winRate share of trades with a profit above 0 after costs: 0 .. 1
 * @param profitFactor sum of the profits by the sum of the losses, at least 0; undefined where no trade lost
 * @param exposure share of the bars after the first row on which a position was held: 0 .. 1
 * @param averageHoldingBars mean number of bars from opening to closing
 * @param averageHoldingDays mean number of calendar days from opening to closing
 */
public record TradeStatistics(
        int trades,
        Figure winRate,
        Figure profitFactor,
        Figure exposure,
        Figure averageHoldingBars,
        Figure averageHoldingDays) {}
