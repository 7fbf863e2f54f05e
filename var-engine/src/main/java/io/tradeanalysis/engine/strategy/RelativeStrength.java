package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.engine.prices.PriceSeries;

/**
 * The relative strength index of Wilder (1978), 0 .. 100: {@code 100 g / (g + l)}, g and l being averages of the rises and of the
 * falls. The first averages are the means of the first {@code n} changes, each later one is {@code ((n - 1) x before + change) /
 * n}. ta4j's index starts from one change alone, so that it first stands at 0 or 100 and its first signals are none.
 */
final class RelativeStrength {

    /** What the index is as long as no price has changed: as much rise as fall. */
    private static final double NO_CHANGE = 50;

    /**
     * The index from row {@code period} on.
     *
     * @param period in bars, at least 1
     */
    static double[] of(PriceSeries prices, int period) {
        double[] values = new double[Math.max(0, prices.size() - period)];
        double rises = 0;
        double falls = 0;
        double index = NO_CHANGE;
        for (int row = 1; row < prices.size(); row++) {
            double change = prices.price(row) - prices.price(row - 1);
            double rise = Math.max(change, 0);
            double fall = Math.max(0 - change, 0);
            if (row <= period) {
                rises += rise;
                falls += fall;
                if (row < period) {
                    continue;
                }
                rises /= period;
                falls /= period;
            } else {
                rises = (rises * (period - 1) + rise) / period;
                falls = (falls * (period - 1) + fall) / period;
            }
            // a bar without a change shrinks both averages alike: the index keeps its bits
            if (row == period || change != 0) {
                index = index(rises, falls);
            }
            values[row - period] = index;
        }
        return values;
    }

    private static double index(double rises, double falls) {
        double both = rises + falls;
        return both > 0 ? 100 * (rises / both) : NO_CHANGE;
    }

    private RelativeStrength() {}
}
