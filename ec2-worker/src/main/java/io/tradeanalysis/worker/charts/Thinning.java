package io.tradeanalysis.worker.charts;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leaves of a long line what a picture can show: of each narrow column the first, lowest, highest and last point, so that the
 * line covers the same pixels.
 */
final class Thinning {

    /** Columns of a picture; more than it has pixels across. */
    private static final int COLUMNS = 2_000;

    private static final int POINTS_A_COLUMN = 4;

    /** The rows to draw, ascending; all of them if they are few. */
    static int[] rows(double[] values) {
        if (values.length <= COLUMNS * POINTS_A_COLUMN) {
            return IntStream.range(0, values.length).toArray();
        }
        return IntStream.range(0, COLUMNS)
                .flatMap(column -> column(values, start(values, column), start(values, column + 1)))
                .toArray();
    }

    /** Of some rows, those whose value is the highest in its column of the drawing, ascending. */
    static int[] highest(double[] values, IntStream rows) {
        int[] highest = new int[ChartPainter.WIDTH];
        Arrays.fill(highest, -1);
        rows.forEach(row -> {
            int column = (int) ((long) row * highest.length / values.length);
            if (highest[column] < 0 || values[row] > values[highest[column]]) {
                highest[column] = row;
            }
        });
        return IntStream.of(highest).filter(row -> row >= 0).toArray();
    }

    private static int start(double[] values, int column) {
        return (int) ((long) values.length * column / COLUMNS);
    }

    private static IntStream column(double[] values, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int row = from; row < to; row++) {
            lowest = values[row] < values[lowest] ? row : lowest;
            highest = values[row] > values[highest] ? row : highest;
        }
        return IntStream.of(from, lowest, highest, to - 1).sorted().distinct();
    }

    private Thinning() {}
}
