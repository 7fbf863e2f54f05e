package io.tradeanalysis.workerapi.tls;

/** What came of reading an identity anew. */
public sealed interface Reading {

    /** It is the one in use. */
    record Same() implements Reading {}

    /** It is another one, which is in use now. */
    record Changed(IdentityInUse now) implements Reading {}

    /** There was none to be had, so the one before stays in use. */
    record Kept(String reason) implements Reading {}
}
