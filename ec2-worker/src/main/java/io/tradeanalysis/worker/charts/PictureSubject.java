package io.tradeanalysis.worker.charts;

/** What a chart shows. */
public enum PictureSubject {
    /** Prices, what the strategy looks at, signals. */
    PRICES,
    /** What the strategy made of its capital and what buying and holding did, with the drawdown of both. */
    EQUITY
}
