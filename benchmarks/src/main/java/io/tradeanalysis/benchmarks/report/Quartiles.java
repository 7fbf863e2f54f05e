package io.tradeanalysis.benchmarks.report;

import java.util.Arrays;

/**
 * Where the middle half of some values lies.
 *
 * @param low a quarter is below it
 * @param median a half
 * @param high three quarters
 */
public record Quartiles(double low, double median, double high) {

    /** The quartiles of values, not empty; interpolated between neighbours. */
    public static Quartiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /** The figure of a target, with these quartiles. */
    public Figure figure(String id) {
        return new Figure(id, median, low, high);
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
