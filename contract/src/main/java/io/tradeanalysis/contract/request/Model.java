package io.tradeanalysis.contract.request;

/** The model of the returns that one trade may meet. */
public enum Model implements Named {
    /** Normally distributed simple returns. */
    NORMAL("normal");

    private final String wireName;

    Model(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
