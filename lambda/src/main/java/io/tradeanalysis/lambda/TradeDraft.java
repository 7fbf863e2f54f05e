package io.tradeanalysis.lambda;

import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One trade of a batch while it is read. */
final class TradeDraft {

    static final Set<String> FIELDS = Set.of("number", "signal", "openPrice", "meanReturn", "returnDeviation");

    /** No return between two prices is larger, so no figure of a trade within these bounds overflows. */
    private static final double LARGEST_RETURN = PriceSeries.HIGHEST_PRICE / PriceSeries.LOWEST_PRICE;

    private static final String SIGNALS =
            Arrays.stream(Signal.values()).map(Signal::name).collect(Collectors.joining(" or "));

    private int number;
    private Signal signal = Signal.BUY;
    private double openPrice;
    private double meanReturn;
    private double returnDeviation;

    void read(JsonFields fields, String name, String path) {
        switch (name) {
            case "number" -> number = (int) fields.wholeNumber(path, 0, Integer.MAX_VALUE);
            case "signal" -> signal = signal(fields, path);
            case "openPrice" ->
                openPrice = fields.number(
                        path,
                        price -> price >= PriceSeries.LOWEST_PRICE && price <= PriceSeries.HIGHEST_PRICE,
                        "a number, %s .. %s".formatted(PriceSeries.LOWEST_PRICE, PriceSeries.HIGHEST_PRICE));
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
            default -> throw new IllegalStateException("no reader for " + path);
        }
    }

    private static Signal signal(JsonFields fields, String path) {
        String text = fields.text(path, SIGNALS);
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(text)) {
                return signal;
            }
        }
        if (!text.isEmpty()) {
            fields.wrong(path, SIGNALS);
        }
        return Signal.BUY;
    }

    /** The trade, if there was no mistake. */
    TradeTerms toTerms() {
        return new TradeTerms(number, signal, openPrice, meanReturn, returnDeviation);
    }
}
