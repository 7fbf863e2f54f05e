package io.tradeanalysis.engine.grading;

/** What the data may hold against a model. */
public enum Objection {
    /** Kupiec's test rejects, with more exceptions than expected: VaR is too low. */
    TOO_MANY("too many losses beyond VaR"),
    /** Kupiec's test rejects, with fewer exceptions than expected: VaR is too high. */
    TOO_FEW("too few losses beyond VaR"),
    /** The test of independence rejects, and exceptions follow exceptions: the model is slow to see a change of volatility. */
    CLUSTERED("losses beyond VaR in clusters"),
    /** The test of independence rejects, and exceptions avoid each other. */
    SPACED("losses beyond VaR too evenly spaced"),
    /** Acerbi and Szekely's test rejects. */
    SHORTFALL_TOO_LOW("expected shortfall too low");

    private final String words;

    Objection(String words) {
        this.words = words;
    }

    /** As said in a sentence. */
    public String words() {
        return words;
    }
}
