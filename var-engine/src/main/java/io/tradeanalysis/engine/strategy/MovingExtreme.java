package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.engine.prices.PriceSeries;

/**
 * The highest or lowest of the n prices before a row. Rows that could still be the extreme wait in a queue, the best one first, so
 * a row costs the same whatever n is; ta4j's indicators look at all n.
 */
final class MovingExtreme {

    /** From row {@code period} on: the highest price of the {@code period} rows before. */
    static double[] highestBefore(PriceSeries prices, int period) {
        return before(prices, period, 1);
    }

    /** From row {@code period} on: the lowest price of the {@code period} rows before. */
    static double[] lowestBefore(PriceSeries prices, int period) {
        return before(prices, period, -1);
    }

    private static double[] before(PriceSeries prices, int period, int direction) {
        double[] values = new double[Math.max(0, prices.size() - period)];
        int[] waiting = new int[prices.size()];
        int first = 0;
        int end = 0;
        for (int row = 0; row < prices.size(); row++) {
            while (first < end && waiting[first] < row - period) {
                first++;
            }
            if (row >= period) {
                values[row - period] = prices.price(waiting[first]);
            }
            while (first < end && direction * (prices.price(row) - prices.price(waiting[end - 1])) >= 0) {
                end--;
            }
            waiting[end++] = row;
        }
        return values;
    }

    private MovingExtreme() {}
}
