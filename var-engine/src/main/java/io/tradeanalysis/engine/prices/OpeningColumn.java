package io.tradeanalysis.engine.prices;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.Optional;

/**
 * The opening prices of a file, collected row by row. A file is good without them, so the first mistake is kept as the reason why
 * there are none, and ends the collection.
 */
final class OpeningColumn {

    private final Columns columns;
    private double[] opens = new double[1024];
    private int size;
    private Optional<String> missing;

    OpeningColumn(Columns columns) {
        this.columns = columns;
        this.missing = columns.whyNoOpens();
    }

    /** Takes the row of the next price. */
    void add(long line, CsvRecord row, double price) {
        if (missing.isPresent()) {
            return;
        }
        double open = PriceText.parse(columns.open(row));
        double close = PriceText.parse(columns.close(row));
        // the factor is exactly 1 where nothing was adjusted, and leaves the open as it is
        double adjusted = open * (price / close);
        if (!PriceSeries.isPrice(open) || !PriceSeries.isPrice(close) || !PriceSeries.isPrice(adjusted)) {
            missing = Optional.of("line %d: open %s, close %s"
                    .formatted(
                            line,
                            PriceFileException.quote(columns.open(row)),
                            PriceFileException.quote(columns.close(row))));
            opens = new double[0];
            return;
        }
        if (size == opens.length) {
            opens = Arrays.copyOf(opens, 2 * size);
        }
        opens[size++] = adjusted;
    }

    OpeningPrices toOpeningPrices() {
        return missing.<OpeningPrices>map(OpeningPrices.Missing::new)
                .orElseGet(() -> new OpeningPrices.Known(Arrays.copyOf(opens, size)));
    }
}
