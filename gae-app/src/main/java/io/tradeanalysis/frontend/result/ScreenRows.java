package io.tradeanalysis.frontend.result;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves of a long series what a screen can show: of each narrow column the lowest and the highest price, so that the line
 * covers the same pixels, and every row that a signal stands on.
 */
final class ScreenRows {

    /** As many columns as the widest screens have pixels. */
    private static final int COLUMNS = 4_000;

    private static final int POINTS_A_COLUMN = 2;

    /**
     * The rows to draw, ascending; all of them if they are few.
     *
     * @param prices all of them
     * @param signals rows that are drawn in any case
     */
    static int[] of(double[] prices, int[] signals) {
        if (prices.length <= COLUMNS * POINTS_A_COLUMN) {
            return IntStream.range(0, prices.length).toArray();
        }
        IntStream extremes = IntStream.range(0, COLUMNS)
                .flatMap(column -> extremes(prices, start(prices, column), start(prices, column + 1)));
        IntStream ends = IntStream.of(0, prices.length - 1);
        return IntStream.concat(IntStream.concat(extremes, ends), Arrays.stream(signals))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int start(double[] prices, int column) {
        return (int) ((long) prices.length * column / COLUMNS);
    }

    private static IntStream extremes(double[] prices, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int row = from; row < to; row++) {
            lowest = prices[row] < prices[lowest] ? row : lowest;
            highest = prices[row] > prices[highest] ? row : highest;
        }
        return IntStream.of(lowest, highest);
    }

    private ScreenRows() {}
}
