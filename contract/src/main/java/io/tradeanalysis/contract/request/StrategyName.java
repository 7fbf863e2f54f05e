package io.tradeanalysis.contract.request;

/** The strategies, as they are called in forms, links and JSON. */
public enum StrategyName implements Named {
    /** The price crosses its simple moving average. */
    SMA_CROSS("sma-cross"),
    /** A fast simple moving average crosses a slow one. */
    DUAL_SMA("dual-sma"),
    /** A fast exponential moving average crosses a slow one. */
    EMA_CROSS("ema-cross"),
    /** The relative strength index leaves its extremes. */
    RSI("rsi"),
    /** The price comes back into its Bollinger bands. */
    BOLLINGER("bollinger"),
    /** The price leaves the channel of its last highs and lows. */
    DONCHIAN("donchian");

    private final String wireName;

    StrategyName(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
