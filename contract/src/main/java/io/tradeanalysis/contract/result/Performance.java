package io.tradeanalysis.contract.result;

/**
 * The strategy beside buying at its first trade and holding. Both curves begin at the same bar with the same capital, what
 * the first trade cost to open, and stake all of it: the strategy in each trade, the other once.
 *
 * @param firstRow row of the first trade's opening: value i of a curve is that of row firstRow + i; the number of rows
 *     where there is no trade, and then the curves are empty, as they are where an answer can't carry them
 * @param barsPerYear bars of the whole series by the years it spans: what returns are scaled to a year with
 * @param strategy all trades, one after the other, with their costs
 * @param buyAndHold one long position from the first trade's opening to the last bar, without costs
 * @param trades the trades as a list
 */
public record Performance(
        int firstRow, Figure barsPerYear, EquityCurve strategy, EquityCurve buyAndHold, TradeStatistics trades) {

    /** Checks that both curves have the same bars. */
    public Performance {
        if (strategy.equity().length != buyAndHold.equity().length) {
            throw new IllegalArgumentException("bars of buy-and-hold: %d (expected: %d, those of the strategy)"
                    .formatted(buyAndHold.equity().length, strategy.equity().length));
        }
    }

    /** The same figures, without the bars of the curves. */
    public Performance withoutBars() {
        return new Performance(firstRow, barsPerYear, strategy.withoutBars(), buyAndHold.withoutBars(), trades);
    }
}
