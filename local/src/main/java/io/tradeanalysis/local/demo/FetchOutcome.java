package io.tradeanalysis.local.demo;

/** What fetching packages gives. */
public sealed interface FetchOutcome {

    /** All of them are there. */
    record Fetched() implements FetchOutcome {}

    /**
     * At least one is not.
     *
     * @param reason why, as the end of a sentence that begins with "since"
     */
    record Failed(String reason) implements FetchOutcome {}
}
