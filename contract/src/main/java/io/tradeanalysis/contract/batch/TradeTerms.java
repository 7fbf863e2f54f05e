package io.tradeanalysis.contract.batch;

import io.tradeanalysis.contract.result.Signal;

/**
 * What the risk of one trade depends on.
 *
 * @param number the trade's number in its analysis, from 0; together with the seed it names the random stream
 * @param signal BUY for a long position, SELL for a short one
 * @param openPrice price of one unit when opened, above 0, in the asset's currency
 * @param meanReturn mean of the simple one-bar returns in the window
 * @param returnDeviation their sample standard deviation, at least 0
 */
public record TradeTerms(int number, Signal signal, double openPrice, double meanReturn, double returnDeviation) {

    /** Checks the ranges. */
    public TradeTerms {
        if (number < 0) {
            throw new IllegalArgumentException("number: %d (expected: >= 0)".formatted(number));
        }
        if (!(openPrice > 0) || Double.isInfinite(openPrice)) {
            throw new IllegalArgumentException("openPrice: %s (expected: finite, above 0)".formatted(openPrice));
        }
        if (!Double.isFinite(meanReturn)) {
            throw new IllegalArgumentException("meanReturn: %s (expected: finite)".formatted(meanReturn));
        }
        if (!(returnDeviation >= 0) || Double.isInfinite(returnDeviation)) {
            throw new IllegalArgumentException(
                    "returnDeviation: %s (expected: finite, >= 0)".formatted(returnDeviation));
        }
    }
}
