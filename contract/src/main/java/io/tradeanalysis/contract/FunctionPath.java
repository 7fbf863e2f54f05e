package io.tradeanalysis.contract;

/** Where the function that assesses one batch of trades is found. */
public final class FunctionPath {

    /** Path of the HTTP POST. */
    public static final String CALCULATE_VAR = "/calculate_var";

    private FunctionPath() {}
}
