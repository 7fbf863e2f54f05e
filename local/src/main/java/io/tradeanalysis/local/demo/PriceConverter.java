package io.tradeanalysis.local.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * Brings daily prices of others into our format: names the columns as ours and puts them in our order. The figures stay as
 * they are written.
 */
final class PriceConverter {

    private PriceConverter() {}

    /**
     * Converts one file.
     *
     * @param source CSV with a header that names our columns in any spelling such as {@code adjclose}, dates in ISO form
     * @param target takes CSV with our header
     * @throws IOException if the source is not that; the message says where
     */
    static void convert(Reader source, Writer target) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(source);
                PriceFile file = new PriceFile(target)) {
            Iterator<NamedCsvRecord> row = rows.iterator();
            if (!row.hasNext()) {
                throw new IOException("no rows");
            }
            NamedCsvRecord first = row.next();
            List<String> names = namesInOurOrder(first.getHeader());
            file.write(values(first, names));
            while (row.hasNext()) {
                file.write(values(row.next(), names));
            }
        } catch (CsvParseException e) {
            throw new IOException("not CSV", e);
        }
    }

    private static List<String> namesInOurOrder(List<String> header) throws IOException {
        Map<String, String> byPlainName = new TreeMap<>();
        header.forEach(name -> byPlainName.put(plain(name), name));
        for (String column : PriceFile.COLUMNS) {
            if (!byPlainName.containsKey(plain(column))) {
                throw new IOException("no column " + column);
            }
        }
        return PriceFile.COLUMNS.stream()
                .map(column -> byPlainName.getOrDefault(plain(column), column))
                .toList();
    }

    private static List<String> values(NamedCsvRecord row, List<String> names) throws IOException {
        try {
            List<String> values = names.stream().map(row::getField).toList();
            LocalDate.parse(values.getFirst());
            for (String figure : values.subList(1, values.size())) {
                if (new BigDecimal(figure).signum() < 0) {
                    throw new IOException("line %d: %s is negative".formatted(row.getStartingLineNumber(), figure));
                }
            }
            return values;
        } catch (DateTimeParseException | NumberFormatException | NoSuchElementException e) {
            throw new IOException("line %d: not a row of prices".formatted(row.getStartingLineNumber()), e);
        }
    }

    /** {@code Adj Close} and {@code adjclose} are the same column. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
