package io.tradeanalysis.contract.result;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One trade, from the signal that opened it to the next one, and its risk on the day it was opened.
 *
 * @param signal BUY opened a long position, SELL a short one
 * @param openDate the date of the fill: that of the signal, or of the bar after it
 * @param closeDate the date on which the next signal is filled, or the last date of the series
 * @param openPrice price of one unit when opened, in the asset's currency
 * @param closePrice price of one unit when closed
 * @param units units of the asset, above 0
 * @param costs what opening and closing cost, at least 0, in the asset's currency
 * @param profit gain of all units less the costs, negative for a loss, in the asset's currency
 * @param cumulativeProfit sum of the profits up to and including this trade
 * @param meanReturn mean of the simple one-bar returns in the window (0.01 is 1 %)
 * @param returnDeviation their sample standard deviation (divisor n - 1)
 * @param risk figures for each confidence level of the request, in its order
 * @param fit the fitted model of the returns; empty for normal and resampled returns, and where none could be fitted
 */
public record TradeResult(
        Signal signal,
        LocalDate openDate,
        LocalDate closeDate,
        double openPrice,
        double closePrice,
        double units,
        double costs,
        double profit,
        double cumulativeProfit,
        double meanReturn,
        double returnDeviation,
        List<RiskFigures> risk,
        List<FittedParameter> fit) {

    /** Copies the lists. */
    public TradeResult {
        risk = List.copyOf(risk);
        fit = List.copyOf(fit);
    }

    /** The fitted value of this name; null where there is none. */
    public @Nullable Double fitted(String name) {
        return fit.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(FittedParameter::value)
                .findFirst()
                .orElse(null);
    }
}
