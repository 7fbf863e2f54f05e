package io.tradeanalysis.contract.result;

import java.time.LocalDate;
import java.util.List;

/**
 * One trade, from the signal that opened it to the next one, and its risk on the day it was opened.
 *
 * @param signal BUY opened a long position, SELL a short one
 * @param openDate the date of the signal
 * @param closeDate the date of the next signal, or the last date of the series
 * @param openPrice price of one unit when opened, in the asset's currency
 * @param closePrice price of one unit when closed
 * @param profit gain of all units, negative for a loss, in the asset's currency
 * @param cumulativeProfit sum of the profits up to and including this trade
 * @param meanReturn mean of the simple one-bar returns in the window (0.01 is 1 %)
 * @param returnDeviation their sample standard deviation (divisor n - 1)
 * @param risk figures for each confidence level of the request, in its order
 */
public record TradeResult(
        Signal signal,
        LocalDate openDate,
        LocalDate closeDate,
        double openPrice,
        double closePrice,
        double profit,
        double cumulativeProfit,
        double meanReturn,
        double returnDeviation,
        List<RiskFigures> risk) {

    /** Copies the list. */
    public TradeResult {
        risk = List.copyOf(risk);
    }
}
