package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.engine.trades.Trade;
import java.util.List;

/**
 * What a price chart shows.
 *
 * @param asset its symbol
 * @param currency ISO 4217 code of the prices
 * @param series the prices and the lines of the strategy
 * @param trades whose signals are marked, in their order
 */
record PriceChart(String asset, String currency, Series series, List<Trade> trades) {

    PriceChart {
        trades = List.copyOf(trades);
    }

    /** What a reader calls it. */
    String title() {
        return asset + " Daily Chart";
    }

    /** Milliseconds since 1970-01-01 at which the date of a row begins. */
    double millis(int row) {
        return 86_400_000.0 * series.dates().get(row).toEpochDay();
    }
}
