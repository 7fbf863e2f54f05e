package io.tradeanalysis.engine.prices;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the rows of a file; the dates are read when all are there, since one date alone may fit two formats. */
final class PriceRows {

    private final Columns columns;
    private final int mostRows;
    private final OpeningColumn opens;
    private final DateColumn dates = new DateColumn();
    private final List<Long> skippedLines = new ArrayList<>();
    private double[] prices = new double[1024];
    private int size;

    PriceRows(Columns columns, int mostRows) {
        this.columns = columns;
        this.mostRows = mostRows;
        this.opens = new OpeningColumn(columns);
    }

    void add(long line, CsvRecord row) throws PriceFileException {
        String date = columns.date(row);
        String price = columns.price(row);
        if (size + skippedLines.size() == mostRows) {
            throw PriceFileException.atLine(line, "more than %,d rows".formatted(mostRows));
        }
        if (price.isEmpty() || price.equalsIgnoreCase("null")) {
            skippedLines.add(line);
            return;
        }
        if (size == prices.length) {
            prices = Arrays.copyOf(prices, 2 * size);
        }
        dates.add(line, date);
        double value = parsePrice(line, price);
        opens.add(line, row, value);
        prices[size++] = value;
    }

    private static double parsePrice(long line, String text) throws PriceFileException {
        double price = PriceText.parse(text);
        if (Double.isNaN(price)) {
            throw PriceFileException.atLine(line, "price %s is no number".formatted(PriceFileException.quote(text)));
        }
        if (price <= 0) {
            throw PriceFileException.atLine(line, "price %s (expected: above 0)".formatted(text));
        }
        if (!PriceSeries.isPrice(price)) {
            throw PriceFileException.atLine(
                    line,
                    "price %s (expected: %s .. %s)"
                            .formatted(text, PriceSeries.LOWEST_PRICE, PriceSeries.HIGHEST_PRICE));
        }
        return price;
    }

    PriceFile toFile() throws PriceFileException {
        if (size == 0) {
            throw new PriceFileException("no prices (expected: at least one row with a date and a price)");
        }
        int[] epochDays = dates.toEpochDays();
        for (int row = 1; row < size; row++) {
            if (epochDays[row] <= epochDays[row - 1]) {
                throw outOfOrder(row, epochDays);
            }
        }
        return new PriceFile.Usable(
                PriceSeries.of(epochDays, Arrays.copyOf(prices, size), opens.toOpeningPrices()), skippedLines);
    }

    private PriceFileException outOfOrder(int row, int[] epochDays) {
        LocalDate date = LocalDate.ofEpochDay(epochDays[row]);
        String reason = epochDays[row] == epochDays[row - 1]
                ? "date %s twice, first on line %d".formatted(date, dates.line(row - 1))
                : "date %s after %s (expected: dates in ascending order)"
                        .formatted(date, LocalDate.ofEpochDay(epochDays[row - 1]));
        return PriceFileException.atLine(dates.line(row), reason);
    }
}
