package io.tradeanalysis.contract.result;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The prices that were analysed, with their moving average. The arrays belong to the record: callers don't change them.
 *
 * @param dates ascending
 * @param prices one for each date, in the asset's currency
 * @param movingAverage the averages of the last A prices, from row A - 1 on: the last {@code movingAverage.length} rows have
 *     one; empty where A exceeds the rows
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record Series(List<LocalDate> dates, double[] prices, double[] movingAverage) {

    /** Copies the dates and checks the lengths. */
    public Series {
        dates = List.copyOf(dates);
        if (prices.length != dates.size() || movingAverage.length > prices.length) {
            throw new IllegalArgumentException(
                    "series: %d dates, %d prices, %d averages (expected: as many prices as dates)"
                            .formatted(dates.size(), prices.length, movingAverage.length));
        }
    }

    /** The first row that has a moving average; the number of rows if none has. */
    public int firstAverage() {
        return prices.length - movingAverage.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series
                && dates.equals(series.dates)
                && Arrays.equals(prices, series.prices)
                && Arrays.equals(movingAverage, series.movingAverage);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * dates.hashCode() + Arrays.hashCode(prices)) + Arrays.hashCode(movingAverage);
    }

    @Override
    public String toString() {
        return "Series[%d prices]".formatted(prices.length);
    }
}
