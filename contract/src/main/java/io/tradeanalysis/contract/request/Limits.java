package io.tradeanalysis.contract.request;

/** Smallest and largest inputs of a request; form, API and worker read them here. */
public final class Limits {

    /** Fewest bars of the moving average and of the window. */
    public static final int MIN_BARS = 3;

    /** Most bars of the moving average and of the window, more than any price file holds. */
    public static final int MAX_BARS = 1_000_000;

    /** Fewest Monte-Carlo samples a trade. */
    public static final int MIN_SAMPLES = 100;

    /** Most Monte-Carlo samples a trade. */
    public static final int MAX_SAMPLES = 1_000_000;

    /** Fewest resources that work at the same time. */
    public static final int MIN_RESOURCES = 1;

    /** Most resources that work at the same time. */
    public static final int MAX_RESOURCES = 10;

    /** Fewest units of the asset in a trade. */
    public static final int MIN_UNITS = 1;

    /** Most units of the asset in a trade. */
    public static final int MAX_UNITS = 1_000_000_000;

    /** Least money of a trade, in the asset's currency. */
    public static final long MIN_AMOUNT = 1;

    /** Most money of a trade, in the asset's currency. */
    public static final long MAX_AMOUNT = 1_000_000_000_000L;

    /** Most bars over which a loss is simulated: a year of trading days. */
    public static final int MAX_HORIZON = 250;

    /** Highest costs of a side, in basis points of its price. */
    public static final int MAX_COST_BASIS_POINTS = 1_000;

    /** Largest seed: every whole number that JSON carries without loss. */
    public static final long MAX_SEED = (1L << 53) - 1;

    /** Most confidence levels in one request. */
    public static final int MAX_CONFIDENCES = 10;

    /** Most trades of one analysis: what a page can show and a message can carry, whatever the length of the series. */
    public static final int MAX_TRADES = 5_000;

    /** Most prices of all windows of one analysis together: its trades times V. */
    public static final long MAX_WINDOW_PRICES = 50_000_000L;

    /** Most samples of one analysis, all its trades together, each bar of their horizon counted. */
    public static final long MAX_ANALYSIS_SAMPLES = 4_000_000_000L;

    /** Most values of a strategy's lines that an answer carries: those of one line over the longest price file. */
    public static final int MAX_LINE_VALUES = MAX_BARS;

    /** Most values of the equity curves that an answer carries, both together: those of one over the longest price file. */
    public static final int MAX_CURVE_VALUES = MAX_BARS;

    /** Longest name of an asset, in characters. */
    public static final int MAX_ASSET_LENGTH = 40;

    /** Most bars of one grading. */
    public static final int MAX_GRADED_BARS = 100_000;

    /** Most returns of all windows of one grading together: its bars times V. */
    public static final long MAX_GRADED_RETURNS = 100_000_000L;

    /** Most forecasts of one grading by each model: its bars times its levels. */
    public static final int MAX_GRADED_FORECASTS = 200_000;

    /** Most losses of one grading that are to lie beyond their level, those of all levels together. */
    public static final int MAX_GRADED_EXCEPTIONS = 10_000;

    private Limits() {}
}
