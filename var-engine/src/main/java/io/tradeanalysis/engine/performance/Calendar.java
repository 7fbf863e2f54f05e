package io.tradeanalysis.engine.performance;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.time.LocalDate;

/** Years between the rows of a series, and how many of its bars make one. */
final class Calendar {

    /** Mean length of a year of the Gregorian calendar. */
    private static final double DAYS_A_YEAR = 365.2425;

    private final PriceSeries prices;

    Calendar(PriceSeries prices) {
        this.prices = prices;
    }

    LocalDate date(int row) {
        return prices.date(row);
    }

    /** Calendar days from one row to another. */
    long days(int firstRow, int lastRow) {
        return date(lastRow).toEpochDay() - date(firstRow).toEpochDay();
    }

    /** Years from one row to another. */
    double years(int firstRow, int lastRow) {
        return days(firstRow, lastRow) / DAYS_A_YEAR;
    }

    /** Whether the second row is at least a year after the first. */
    boolean isAYear(int firstRow, int lastRow) {
        return !date(firstRow).plusYears(1).isAfter(date(lastRow));
    }

    /** Whether the series spans any time. */
    boolean spansTime() {
        return prices.size() > 1;
    }

    /** Bars of the whole series by the years it spans: about 252 for a share's days, 365 for a coin's, 52 for weeks. */
    double barsPerYear() {
        int lastRow = prices.size() - 1;
        return lastRow / years(0, lastRow);
    }
}
