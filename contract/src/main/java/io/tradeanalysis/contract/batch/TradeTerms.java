package io.tradeanalysis.contract.batch;

import io.tradeanalysis.contract.result.Signal;

/**
 * What the risk of one trade depends on.
 *
 * @param number the trade's number in its analysis, from 0; together with the seed it names the random stream
 * @param signal BUY for a long position, SELL for a short one
 * @param units units of the asset, finite, above 0
 * @param openPrice price of one unit when opened, above 0, in the asset's currency
 * @param meanReturn mean of the simple one-bar returns in the window
 * @param returnDeviation their sample standard deviation, at least 0
 * @param firstPrice index in the batch's prices of the first one that the model of the returns is made from
 * @param lastPrice index of the last one, that of the signal's bar; both are 0 where the batch has no prices
 */
public record TradeTerms(
        int number,
        Signal signal,
        double units,
        double openPrice,
        double meanReturn,
        double returnDeviation,
        int firstPrice,
        int lastPrice) {

    /** Checks the ranges. */
    public TradeTerms {
        if (number < 0) {
            throw new IllegalArgumentException("number: %d (expected: >= 0)".formatted(number));
        }
        if (!(units > 0) || Double.isInfinite(units)) {
            throw new IllegalArgumentException("units: %s (expected: finite, above 0)".formatted(units));
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
        if (firstPrice < 0 || lastPrice < firstPrice) {
            throw new IllegalArgumentException(
                    "prices: %d .. %d (expected: 0 or more, ascending)".formatted(firstPrice, lastPrice));
        }
    }

    /** How many prices the model of its returns is made from; 1 where the batch has none. */
    public int priceCount() {
        return lastPrice - firstPrice + 1;
    }

    /** The same trade in a batch whose prices begin {@code rows} later. */
    TradeTerms shifted(int rows) {
        return new TradeTerms(
                number, signal, units, openPrice, meanReturn, returnDeviation, firstPrice - rows, lastPrice - rows);
    }
}
