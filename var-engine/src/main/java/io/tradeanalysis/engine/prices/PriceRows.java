package io.tradeanalysis.engine.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the rows of a file; the dates are read when all are there, since one date alone may fit two formats. */
final class PriceRows {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    private final DateColumn dates = new DateColumn();
    private final List<Long> skippedLines = new ArrayList<>();
    private double[] prices = new double[1024];
    private int size;

    void add(long line, String date, String price) throws PriceFileException {
        if (size + skippedLines.size() == PriceFileReader.MAX_ROWS) {
            throw PriceFileException.atLine(line, "more than %,d rows".formatted(PriceFileReader.MAX_ROWS));
        }
        if (price.isEmpty() || price.equalsIgnoreCase("null")) {
            skippedLines.add(line);
            return;
        }
        if (size == prices.length) {
            prices = Arrays.copyOf(prices, 2 * size);
        }
        dates.add(line, date);
        prices[size++] = parsePrice(line, price);
    }

    private static double parsePrice(long line, String text) throws PriceFileException {
        if (!DECIMAL.matcher(text).matches()) {
            throw PriceFileException.atLine(line, "price %s is no number".formatted(PriceFileException.quote(text)));
        }
        double price = Double.parseDouble(text);
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
        return new PriceFile.Usable(PriceSeries.of(epochDays, Arrays.copyOf(prices, size)), skippedLines);
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
