package io.tradeanalysis.engine.prices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
        List<DateFormat> fitting = new ArrayList<>(readings.size());
        boolean isDate = false;
        for (DateFormat format : DateFormat.values()) {
            OptionalInt day = format.parse(text);
            isDate |= day.isPresent();
            int[] days = readings.get(format);
            if (days != null && day.isPresent()) {
                days[size] = day.getAsInt();
                fitting.add(format);
            }
        }
        if (fitting.isEmpty()) {
            throw misfit(line, text, isDate);
        }
        readings.keySet().retainAll(fitting);
        size++;
    }

    private PriceFileException misfit(long line, String text, boolean isDate) {
        String shown = PriceFileException.quote(text);
        return PriceFileException.atLine(
                line,
                isDate
                        ? "%s is not %s like the dates before it".formatted(shown, names(readings.keySet(), " or "))
                        : "date %s (expected: %s)".formatted(shown, names(List.of(DateFormat.values()), ", ")));
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
                            .formatted(names(readings.keySet(), " and "), DateFormat.ISO));
        }
        return left.getFirst();
    }

    private static String names(Collection<DateFormat> formats, String separator) {
        return formats.stream().map(DateFormat::toString).collect(Collectors.joining(separator));
    }
}
