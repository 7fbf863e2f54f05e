package io.tradeanalysis.contract.result;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The bars whose losses were forecast, the same for all models. The array belongs to the record: callers don't change it.
 *
 * @param dates of the bars that the forecasts were for, ascending; each forecast was made one bar before
 * @param losses one for each date, as a share of a long position held over that bar (0.01 is 1 %); a gain is negative
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record GradedBars(List<LocalDate> dates, double[] losses) {

    /** Copies the list and checks the lengths. */
    public GradedBars {
        dates = List.copyOf(dates);
        if (losses.length != dates.size()) {
            throw new IllegalArgumentException("graded bars: %d dates, %d losses (expected: as many losses as dates)"
                    .formatted(dates.size(), losses.length));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GradedBars bars && dates.equals(bars.dates) && Arrays.equals(losses, bars.losses);
    }

    @Override
    public int hashCode() {
        return 31 * dates.hashCode() + Arrays.hashCode(losses);
    }

    @Override
    public String toString() {
        return "GradedBars[%d]".formatted(losses.length);
    }
}
