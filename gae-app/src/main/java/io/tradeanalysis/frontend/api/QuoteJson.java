package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.frontend.cost.Tariff;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quote as the JSON API writes it. Its components are the API: they only ever grow. */
record QuoteJson(
        int trades,
        long samples,
        @Nullable Expected ec2,
        @Nullable Expected lambda,
        String priceList,
        String listPricesOf) {

    private static final Tariff TARIFF = Tariff.listed();

    static QuoteJson of(Quote quote) {
        return new QuoteJson(
                quote.trades(),
                quote.samples(),
                expected(quote, Compute.EC2),
                expected(quote, Compute.LAMBDA),
                TARIFF.list(),
                TARIFF.date());
    }

    private static @Nullable Expected expected(Quote quote, Compute compute) {
        return quote.at(compute).map(Expected::of).orElse(null);
    }

    record Expected(int resourcesUsed, double cpuMillis, double wallMillis, BigDecimal usd) {

        static Expected of(PlaceQuote place) {
            return new Expected(
                    place.resourcesUsed(), place.cpuMicros() / 1e3, place.wallMicros() / 1e3, TARIFF.quoteOf(place));
        }
    }
}
