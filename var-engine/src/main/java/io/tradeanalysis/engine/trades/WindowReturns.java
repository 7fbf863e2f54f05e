package io.tradeanalysis.engine.trades;

import io.tradeanalysis.engine.prices.PriceSeries;

/**
 * Simple one-bar returns {@code price_i / price_(i-1) - 1} in a window.
 *
 * @param mean their mean (0.01 is 1 %)
 * @param deviation their sample standard deviation (divisor n - 1), at least 0
 */
public record WindowReturns(double mean, double deviation) {

    /**
     * The returns between the last prices up to a row.
     *
     * @param lastRow the window ends here, included
     * @param window its length in prices, at least 3: one more than its returns
     */
    public static WindowReturns of(PriceSeries prices, int lastRow, int window) {
        if (window < 3 || lastRow < window - 1) {
            throw new IllegalArgumentException(
                    "window: %d (expected: 3 .. %d, the prices up to the row)".formatted(window, lastRow + 1));
        }
        int firstReturn = lastRow - window + 2;
        int count = window - 1;
        double sum = 0;
        for (int row = firstReturn; row <= lastRow; row++) {
            sum += simpleReturn(prices, row);
        }
        double mean = sum / count;
        double squares = 0;
        for (int row = firstReturn; row <= lastRow; row++) {
            double distance = simpleReturn(prices, row) - mean;
            squares += distance * distance;
        }
        return new WindowReturns(mean, Math.sqrt(squares / (count - 1)));
    }

    private static double simpleReturn(PriceSeries prices, int row) {
        return prices.price(row) / prices.price(row - 1) - 1;
    }
}
