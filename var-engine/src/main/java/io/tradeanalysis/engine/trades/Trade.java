package io.tradeanalysis.engine.trades;

import io.tradeanalysis.contract.result.Signal;

/**
 * One trade, from the signal that opens it to the next one.
 *
 * @param number from 0, in the order of the signals
 * @param signal BUY opens a long position, SELL a short one
 * @param signalRow row of the signal that opens it
 * @param openRow row on which that is filled
 * @param closeRow row on which the next signal is filled, or the last row
 * @param openPrice price of one unit when opened, in the asset's currency
 * @param closePrice price of one unit when closed
 * @param units units of the asset, above 0
 * @param costs of both sides, at least 0, in the asset's currency
 * @param profit gain of all units less the costs, negative for a loss
 * @param window mean and deviation of the returns up to the signal
 */
public record Trade(
        int number,
        Signal signal,
        int signalRow,
        int openRow,
        int closeRow,
        double openPrice,
        double closePrice,
        double units,
        double costs,
        double profit,
        WindowReturns window) {}
