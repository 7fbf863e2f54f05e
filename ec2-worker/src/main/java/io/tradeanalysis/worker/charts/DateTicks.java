package io.tradeanalysis.worker.charts;

import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;

/** How far apart the dates below a chart are, so that about a dozen of them fit beside each other. */
final class DateTicks {

    private static final int MOST_YEARS = 16;

    static DateTickUnit between(LocalDate from, LocalDate to) {
        int months = (int) ChronoUnit.MONTHS.between(from, to);
        if (months >= 48) {
            return unit(DateTickUnitType.YEAR, 1 + months / (12 * MOST_YEARS), "yyyy");
        }
        if (months >= 24) {
            return unit(DateTickUnitType.MONTH, 6, "MMM yyyy");
        }
        if (months >= 9) {
            return unit(DateTickUnitType.MONTH, 3, "MMM yyyy");
        }
        if (months >= 2) {
            return unit(DateTickUnitType.MONTH, 1, "MMM yyyy");
        }
        int days = (int) ChronoUnit.DAYS.between(from, to);
        return unit(DateTickUnitType.DAY, 1 + days / 9, "d MMM yyyy");
    }

    private static DateTickUnit unit(DateTickUnitType type, int multiple, String format) {
        SimpleDateFormat dates = new SimpleDateFormat(format, Locale.ENGLISH);
        dates.setTimeZone(TimeZone.getTimeZone("UTC"));
        return new DateTickUnit(type, multiple, dates);
    }

    private DateTicks() {}
}
