package io.tradeanalysis.contract.request;

/** Prices that a caller sends with a request, and that are gone when it ends: their names and limits. */
public final class OwnPrices {

    /** What is named as the asset of an analysis of own prices. Symbols have no such characters, so no other asset is called so. */
    public static final String ASSET = "(own prices)";

    /** The field of the file: CSV, read as strictly as any other price file. */
    public static final String PRICES = "prices";

    /** The field of the currency that the prices are in, ISO 4217. */
    public static final String CURRENCY = "currency";

    /** Most bytes of the file: a hundred a row. */
    public static final int MAX_BYTES = 10 << 20;

    /** Most rows of the file, its header not counted. */
    public static final int MAX_ROWS = 100_000;

    private OwnPrices() {}
}
