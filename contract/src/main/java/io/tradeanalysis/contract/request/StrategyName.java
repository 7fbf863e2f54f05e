package io.tradeanalysis.contract.request;

/** The strategy that gives the signals. */
public enum StrategyName implements Named {
    /** The price crosses its simple moving average. */
    SMA_CROSS("sma-cross");

    private final String wireName;

    StrategyName(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
