package io.tradeanalysis.engine.prices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tradeanalysis.contract.request.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;

/**
 * Reads price files: CSV in UTF-8 with a header that names at least {@code Date} and {@code Adj Close}, in any order, quoted
 * or not, with or without a byte-order mark, lines ended by LF or CRLF. {@code Open} and {@code Close} are read where every row has
 * them. Bytes and rows are capped while reading.
 */
public final class PriceFileReader {

    /** Most bytes of a price file. */
    public static final int MAX_BYTES = 100 << 20;

    /** Most rows of a price file. */
    public static final int MAX_ROWS = Limits.MAX_BARS;

    private static final int MAX_FIELD_LENGTH = 1_000;

    private final int mostBytes;
    private final int mostRows;

    /** Line on which the last whole record started; 0 before the first. */
    private long line;

    private PriceFileReader(int mostBytes, int mostRows) {
        this.mostBytes = mostBytes;
        this.mostRows = mostRows;
    }

    /**
     * Reads one file to its end or its first mistake.
     *
     * @param name the file's name, for the reason if it can't be used
     * @param file its bytes; the caller closes it
     * @throws IOException if the bytes can't be read, which says nothing about the file
     */
    public static PriceFile read(String name, InputStream file) throws IOException {
        return read(name, file, MAX_BYTES, MAX_ROWS);
    }

    /**
     * The same with limits of one's own.
     *
     * @param mostBytes whole MiB, {@value #MAX_BYTES} at most
     * @param mostRows {@value #MAX_ROWS} at most
     */
    public static PriceFile read(String name, InputStream file, int mostBytes, int mostRows) throws IOException {
        PriceFileReader reader = new PriceFileReader(mostBytes, mostRows);
        try {
            return reader.read(file);
        } catch (PriceFileException e) {
            return new PriceFile.Unusable("%s, %s".formatted(name, e.reason()));
        } catch (CsvParseException e) {
            return new PriceFile.Unusable("%s, line %d or later: no CSV with fields of at most %,d characters"
                    .formatted(name, reader.line + 1, MAX_FIELD_LENGTH));
        } catch (UncheckedIOException e) {
            return reader.unreadable(name, e);
        }
    }

    private PriceFile unreadable(String name, UncheckedIOException e) throws IOException {
        if (e.getCause() instanceof FileTooLargeException) {
            return new PriceFile.Unusable("%s: larger than %d MiB".formatted(name, mostBytes >> 20));
        }
        if (e.getCause() instanceof CharacterCodingException) {
            return new PriceFile.Unusable("%s, line %d or later: no text in UTF-8".formatted(name, line + 1));
        }
        throw new IOException("reading " + name, e);
    }

    private PriceFile read(InputStream file) throws IOException, PriceFileException {
        Iterator<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(MAX_FIELD_LENGTH)
                                .build(),
                        Utf8.reader(new CappedInputStream(file, mostBytes)))
                .iterator();
        if (!records.hasNext()) {
            throw PriceFileException.atLine(1, "empty (expected: a header with Date and Adj Close)");
        }
        PriceRows rows = new PriceRows(Columns.of(next(records)), mostRows);
        while (records.hasNext()) {
            CsvRecord record = next(records);
            rows.add(line, record);
        }
        return rows.toFile();
    }

    private CsvRecord next(Iterator<CsvRecord> records) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        return record;
    }
}
