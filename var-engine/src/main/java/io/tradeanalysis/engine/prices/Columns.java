package io.tradeanalysis.engine.prices;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the header says that dates and prices are. */
record Columns(int date, int price, int count) {

    private static final String DATE = "Date";
    private static final String ADJUSTED_CLOSE = "Adj Close";

    static Columns of(CsvRecord header) throws PriceFileException {
        List<String> names = header.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new Columns(find(DATE, names, header), find(ADJUSTED_CLOSE, names, header), header.getFieldCount());
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

    private String field(CsvRecord row, int index) throws PriceFileException {
        if (row.getFieldCount() != count) {
            throw PriceFileException.atLine(
                    row.getStartingLineNumber(),
                    "%d fields (expected: %d as in the header)".formatted(row.getFieldCount(), count));
        }
        return row.getField(index).strip();
    }
}
