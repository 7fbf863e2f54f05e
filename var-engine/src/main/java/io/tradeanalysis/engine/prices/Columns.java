package io.tradeanalysis.engine.prices;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the header says that dates and prices are.
 *
 * @param date index of the dates
 * @param price index of the prices
 * @param open index of the opening prices, not adjusted; -1 without, -2 if it is there twice
 * @param close index of the closing prices, not adjusted; likewise
 * @param count number of columns
 */
record Columns(int date, int price, int open, int close, int count) {

    private static final String DATE = "Date";
    private static final String ADJUSTED_CLOSE = "Adj Close";
    private static final String OPEN = "Open";
    private static final String CLOSE = "Close";
    private static final int ABSENT = -1;
    private static final int TWICE = -2;

    static Columns of(CsvRecord header) throws PriceFileException {
        List<String> names = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new Columns(
                find(DATE, names, header),
                find(ADJUSTED_CLOSE, names, header),
                findOptional(OPEN, names),
                findOptional(CLOSE, names),
                header.getFieldCount());
    }

    private static int findOptional(String name, List<String> names) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int index = names.indexOf(wanted);
        return index == names.lastIndexOf(wanted) ? index : TWICE;
    }

    /** Why opening prices can't be read, if so. */
    Optional<String> whyNoOpens() {
        return whyNot(OPEN, open).or(() -> whyNot(CLOSE, close));
    }

    private static Optional<String> whyNot(String name, int index) {
        return switch (index) {
            case ABSENT -> Optional.of("no column %s in the header".formatted(name));
            case TWICE -> Optional.of("column %s twice in the header".formatted(name));
            default -> Optional.empty();
        };
    }

    private static int find(String name, List<String> names, CsvRecord header) throws PriceFileException {
        String wanted = name.toLowerCase(Locale.ROOT);
        int index = names.indexOf(wanted);
        if (index < 0) {
            String found = header.getFields().stream().limit(10).collect(Collectors.joining(","));
            throw PriceFileException.atLine(
                    header.getStartingLineNumber(),
                    "no column %s in the header (found: %s)".formatted(name, PriceFileException.quote(found)));
        }
        if (names.lastIndexOf(wanted) != index) {
            throw PriceFileException.atLine(
                    header.getStartingLineNumber(), "column %s twice in the header".formatted(name));
        }
        return index;
    }

    String date(CsvRecord row) throws PriceFileException {
        return field(row, date);
    }

    String price(CsvRecord row) throws PriceFileException {
        return field(row, price);
    }

    /** The opening price of a row that {@link #price} has checked. */
    String open(CsvRecord row) {
        return row.getField(open).strip();
    }

    /** The closing price of a row that {@link #price} has checked. */
    String close(CsvRecord row) {
        return row.getField(close).strip();
    }

    private String field(CsvRecord row, int index) throws PriceFileException {
        if (row.getFieldCount() != count) {
            throw PriceFileException.atLine(
                    row.getStartingLineNumber(),
                    "%d fields (expected: %d as in the header)".formatted(row.getFieldCount(), count));
        }
        return row.getField(index).strip();
    }
}
