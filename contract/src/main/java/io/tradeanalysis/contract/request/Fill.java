package io.tradeanalysis.contract.request;

/** At which price a signal is filled. */
public enum Fill implements Named {
    /** At the price of the bar that gives the signal. */
    SIGNAL_CLOSE("signal-close"),
    /** At the opening price of the bar after it. */
    NEXT_OPEN("next-open");

    private final String wireName;

    Fill(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
