package io.tradeanalysis.e2e.faults;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** A line through values over time (least squares). */
final class Trend {

    /** Less than this part in the time looked at is no growth that anyone would notice. */
    private static final double NOTICED = 0.05;

    private final SimpleRegression line = new SimpleRegression();
    private double first = Double.NaN;
    private double last = Double.NaN;
    private double highest;

    void add(double hours, double value) {
        line.addData(hours, value);
        first = Double.isNaN(first) ? hours : first;
        last = hours;
        highest = Math.max(highest, value);
    }

    /** Whether the 95 % interval of the slope lies above 0 by more than what is noticed. */
    boolean grows() {
        double least = line.getSlope() - line.getSlopeConfidenceInterval();
        return least * (last - first) > NOTICED * highest;
    }

    @Override
    public String toString() {
        return "%+.2f ± %.2f (highest %.0f)".formatted(line.getSlope(), line.getSlopeConfidenceInterval(), highest);
    }
}
