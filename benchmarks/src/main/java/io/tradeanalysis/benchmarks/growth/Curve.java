package io.tradeanalysis.benchmarks.growth;

import java.util.Arrays;
import java.util.List;

/**
 * Times against sizes.
 *
 * @param name of what grows
 * @param title what grows, and what stays
 * @param sizes ascending
 * @param nanos as many times
 * @param slope of the line through them on axes that are logarithmic: 1 is linear
 */
record Curve(String name, String title, List<Integer> sizes, List<Double> nanos, double slope) {

    /** Least squares. */
    static double slope(List<Integer> sizes, List<Double> nanos) {
        double[] x = sizes.stream().mapToDouble(Math::log).toArray();
        double[] y = nanos.stream().mapToDouble(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY);
            alone += (x[i] - meanX) * (x[i] - meanX);
        }
        return together / alone;
    }
}
