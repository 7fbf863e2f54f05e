package io.tradeanalysis.contract.result;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The prices that were analysed, with the lines of the strategy. The array belongs to the record: callers don't change it.
 *
 * @param dates ascending
 * @param prices one for each date, in the asset's currency
 * @param lines what the strategy looks at, each up to the last row
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record Series(List<LocalDate> dates, double[] prices, List<Line> lines) {

    /** Copies the lists and checks the lengths. */
    public Series {
        dates = List.copyOf(dates);
        lines = List.copyOf(lines);
        if (prices.length != dates.size()) {
            throw new IllegalArgumentException("series: %d dates, %d prices (expected: as many prices as dates)"
                    .formatted(dates.size(), prices.length));
        }
        for (Line line : lines) {
            if (line.firstRow() < 0 || line.firstRow() + line.values().length != prices.length) {
                throw new IllegalArgumentException("line %s: %d values from row %d (expected: to the last of %d rows)"
                        .formatted(line.name(), line.values().length, line.firstRow(), prices.length));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series
                && dates.equals(series.dates)
                && Arrays.equals(prices, series.prices)
                && lines.equals(series.lines);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * dates.hashCode() + Arrays.hashCode(prices)) + lines.hashCode();
    }

    @Override
    public String toString() {
        return "Series[%d prices]".formatted(prices.length);
    }
}
