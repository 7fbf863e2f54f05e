package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Set;

/** One trade of a batch while it is read. */
final class TradeDraft {

    static final Set<String> FIELDS = Set.of(
            "number", "signal", "units", "openPrice", "meanReturn", "returnDeviation", "firstPrice", "lastPrice");

    static final String PRICE_ALLOWED =
            "a number, %s .. %s".formatted(PriceSeries.LOWEST_PRICE, PriceSeries.HIGHEST_PRICE);

    /** No return between two prices is larger, so no figure of one bar overflows for a trade within these bounds. */
    private static final double LARGEST_RETURN = PriceSeries.HIGHEST_PRICE / PriceSeries.LOWEST_PRICE;

    /** What the largest amount of money buys at the lowest price. */
    private static final double MOST_UNITS = (double) Limits.MAX_AMOUNT / PriceSeries.LOWEST_PRICE;

    private int number;
    private Signal signal = Signal.BUY;
    private double units;
    private double openPrice;
    private double meanReturn;
    private double returnDeviation;
    private int firstPrice;
    private int lastPrice;

    void read(JsonFields fields, String name, String path) {
        switch (name) {
            case "number" -> number = (int) fields.wholeNumber(path, 0, Integer.MAX_VALUE);
            case "signal" -> signal = fields.choice(path, Signal.class, Signal::name);
            case "units" ->
                units = fields.number(
                        path,
                        value -> value > 0 && value <= MOST_UNITS,
                        "a number, above 0, at most %s".formatted(MOST_UNITS));
            case "openPrice" -> openPrice = fields.number(path, PriceSeries::isPrice, PRICE_ALLOWED);
            case "meanReturn" ->
                meanReturn = fields.number(
                        path,
                        mean -> Math.abs(mean) <= LARGEST_RETURN,
                        "a number, %s .. %s".formatted(-LARGEST_RETURN, LARGEST_RETURN));
            case "returnDeviation" ->
                returnDeviation = fields.number(
                        path,
                        deviation -> deviation >= 0 && deviation <= LARGEST_RETURN,
                        "a number, 0 .. %s".formatted(LARGEST_RETURN));
            case "firstPrice" -> firstPrice = row(fields, path);
            case "lastPrice" -> lastPrice = row(fields, path);
            default -> throw new IllegalStateException("no reader for " + path);
        }
    }

    private static int row(JsonFields fields, String path) {
        return (int) fields.wholeNumber(path, 0, FunctionApi.MAX_PRICES - 1);
    }

    /** Whether its prices are in order. */
    boolean isInOrder() {
        return firstPrice <= lastPrice;
    }

    /** The trade, if there was no mistake. */
    TradeTerms toTerms() {
        return new TradeTerms(number, signal, units, openPrice, meanReturn, returnDeviation, firstPrice, lastPrice);
    }
}
