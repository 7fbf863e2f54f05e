package io.tradeanalysis.contract;

/** What the worker and the function that assesses one batch of trades agree on. */
public final class FunctionApi {

    /** Path of the HTTP POST. */
    public static final String CALCULATE_VAR = "/calculate_var";

    /** Most trades of a call: its answer stays far below the 6 MB that the platform lets through. */
    public static final int MAX_TRADES = 500;

    /** Most prices of a call: each takes up to 25 bytes, and all of them leave room in the 6 MB of its body. */
    public static final int MAX_PRICES = 200_000;

    private FunctionApi() {}
}
