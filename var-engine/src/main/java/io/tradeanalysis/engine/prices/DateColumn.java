package io.tradeanalysis.engine.prices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The dates of a file. Each format that has fitted every date so far keeps its reading of them; at the end exactly one
 * reading must be left.
 */
final class DateColumn {

    private final Map<DateFormat, int[]> readings = new EnumMap<>(DateFormat.class);
    private final Map<DateFormat, Long> firstMisfits = new EnumMap<>(DateFormat.class);
    private long[] lines = new long[1024];
    private int size;

    DateColumn() {
        for (DateFormat format : DateFormat.values()) {
            readings.put(format, new int[1024]);
        }
    }

    /** Takes the next date. */
    void add(long line, String text) throws PriceFileException {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            readings.replaceAll((format, days) -> Arrays.copyOf(days, 2 * size));
        }
        lines[size] = line;
        boolean isDate = false;
        for (DateFormat format : DateFormat.values()) {
            OptionalInt day = format.parse(text);
            isDate |= day.isPresent();
            keep(format, line, day);
        }
        if (!isDate) {
            throw PriceFileException.atLine(
                    line,
                    "date %s (expected: %s)".formatted(PriceFileException.quote(text), namesOf(DateFormat.values())));
        }
        if (readings.isEmpty()) {
            throw mixed();
        }
        size++;
    }

    private void keep(DateFormat format, long line, OptionalInt day) {
        int[] days = readings.get(format);
        if (days == null) {
            return;
        }
        if (day.isPresent()) {
            days[size] = day.getAsInt();
        } else {
            readings.remove(format);
            firstMisfits.put(format, line);
        }
    }

    /** The line of a row, from 1. */
    long line(int row) {
        return lines[row];
    }

    /** Days since 1970-01-01 of all rows, in the one format that fits them all. */
    int[] toEpochDays() throws PriceFileException {
        List<int[]> left = new ArrayList<>();
        for (int[] days : readings.values()) {
            int[] reading = Arrays.copyOf(days, size);
            if (left.stream().noneMatch(other -> Arrays.equals(other, reading))) {
                left.add(reading);
            }
        }
        if (left.size() > 1) {
            throw PriceFileException.atLine(
                    lines[0],
                    "every date of the file fits both %s (write them as %s)"
                            .formatted(
                                    readings.keySet().stream()
                                            .map(DateFormat::toString)
                                            .collect(Collectors.joining(" and ")),
                                    DateFormat.ISO));
        }
        return left.getFirst();
    }

    private PriceFileException mixed() {
        String misfits = firstMisfits.entrySet().stream()
                .map(misfit -> "%s from line %d on".formatted(misfit.getKey(), misfit.getValue()))
                .collect(Collectors.joining(", "));
        return PriceFileException.atLine(lines[size], "dates in more than one format (not %s)".formatted(misfits));
    }

    private static String namesOf(DateFormat[] formats) {
        return Arrays.stream(formats).map(DateFormat::toString).collect(Collectors.joining(", "));
    }
}
