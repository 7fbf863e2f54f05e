package io.tradeanalysis.setup.identity;

/** What is to become of the two secrets. */
sealed interface Decision {

    /**
     * They are to hold this.
     *
     * @param documents both, changed or not
     */
    record Hold(Documents documents) implements Decision {}

    /**
     * They stay as they are.
     *
     * @param reason why, for whoever deploys
     */
    record Refuse(String reason) implements Decision {}
}
