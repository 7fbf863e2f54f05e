package io.tradeanalysis.engine.trades;

import io.tradeanalysis.contract.result.Signal;

/**
 * One trade, from the signal that opens it to the next one.
 *
 * @param number from 0, in the order of the signals
 * @param signal BUY opens a long position, SELL a short one
 * @param openRow row of the signal
 * @param closeRow row of the next signal, or the last row
 * @param openPrice price of one unit when opened, in the asset's currency
 * @param closePrice price of one unit when closed
 * @param profit gain of all units, negative for a loss
 * @param window mean and deviation of the returns up to the signal
 */
public record Trade(
        int number,
        Signal signal,
        int openRow,
        int closeRow,
        double openPrice,
        double closePrice,
        double profit,
        WindowReturns window) {}
