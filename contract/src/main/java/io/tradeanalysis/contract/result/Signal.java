package io.tradeanalysis.contract.result;

/** What the strategy says on a bar. */
public enum Signal {
    /** Opens a long position: it gains when the price rises. */
    BUY,
    /** Opens a short position: it gains when the price falls. */
    SELL;

    /** +1 for a long position, -1 for a short one. */
    public int direction() {
        return this == BUY ? 1 : -1;
    }
}
