package io.tradeanalysis.frontend.cost;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import java.util.stream.Collectors;

/** A quote in one line. */
public final class QuoteInWords {

    private static final Tariff TARIFF = Tariff.listed();

    /**
     * The line: {@code Expected: 375 trades · EC2 19 ms, $0.00000056 · Lambda 19 ms, $0.0000084 (calculation alone, by AWS
     * us-west-1 list prices of 2026-11-22)}.
     */
    public static String of(Quote quote) {
        if (quote.trades() == 0) {
            return "Expected: no trades, so nothing to simulate";
        }
        return "Expected: %,d %s · %s (calculation alone, by %s list prices of %s)"
                .formatted(
                        quote.trades(),
                        quote.trades() == 1 ? "trade" : "trades",
                        quote.places().stream().map(QuoteInWords::of).collect(Collectors.joining(" · ")),
                        TARIFF.list(),
                        TARIFF.date());
    }

    private static String of(PlaceQuote place) {
        return "%s %s, $%s"
                .formatted(
                        name(place.compute()),
                        time(place.wallMicros()),
                        TARIFF.quoteOf(place).toPlainString());
    }

    private static String name(Compute compute) {
        return switch (compute) {
            case EC2 -> "EC2";
            case LAMBDA -> "Lambda";
        };
    }

    private static String time(long micros) {
        if (micros < 1_000) {
            return "under 1 ms";
        }
        return micros < 1_000_000 ? "%d ms".formatted(micros / 1_000) : "%.1f s".formatted(micros / 1e6);
    }

    private QuoteInWords() {}
}
