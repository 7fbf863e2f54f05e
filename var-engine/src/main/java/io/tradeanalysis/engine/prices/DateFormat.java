package io.tradeanalysis.engine.prices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that the dates of a file may have. */
enum DateFormat {
    ISO("yyyy-MM-dd", Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"), 1, 2, 3),
    DAY_FIRST("dd/MM/yyyy", Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})"), 3, 2, 1),
    MONTH_FIRST("MM/dd/yyyy", Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})"), 3, 1, 2);

    private final String shown;
    private final Pattern pattern;
    private final int year;
    private final int month;
    private final int day;

    DateFormat(String shown, Pattern pattern, int year, int month, int day) {
        this.shown = shown;
        this.pattern = pattern;
        this.year = year;
        this.month = month;
        this.day = day;
    }

    /** Days since 1970-01-01 of a date in this format, if the text is one. */
    OptionalInt parse(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
            return OptionalInt.of(Math.toIntExact(date.toEpochDay()));
        } catch (DateTimeException noSuchDay) {
            return OptionalInt.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** The format as people write it. */
    @Override
    public String toString() {
        return shown;
    }
}
