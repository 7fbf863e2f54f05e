package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Signal;

/**
 * A signal and where it fell.
 *
 * @param row the row of the series, from 0
 * @param signal what the strategy says there
 */
public record SignalEvent(int row, Signal signal) {}
