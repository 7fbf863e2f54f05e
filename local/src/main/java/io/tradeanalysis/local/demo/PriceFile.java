package io.tradeanalysis.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes daily prices in the format that workers read. */
final class PriceFile implements AutoCloseable {

    /** The header. */
    static final List<String> COLUMNS = List.of("Date", "Open", "High", "Low", "Close", "Adj Close", "Volume");

    private final CsvWriter csv;

    PriceFile(Writer target) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target);
        csv.writeRecord(COLUMNS);
    }

    void write(List<String> row) {
        csv.writeRecord(row);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
