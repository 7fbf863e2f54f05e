package io.tradeanalysis.e2e.faults;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** A line through values over time (least squares). */
final class Trend {

    /** Less than this part in the time looked at is no growth that anyone would notice. */
    private static final double NOTICED = 0.05;

    private final SimpleRegression line = new SimpleRegression();
    private double begin = Double.NaN;
    private double end = Double.NaN;
    private double first = Double.NaN;
    private double highest;

    void add(double hours, double value) {
        line.addData(hours, value);
        if (Double.isNaN(begin)) {
            begin = hours;
            first = value;
        }
        end = hours;
        highest = Math.max(highest, value);
    }

    /** Whether the 95 % interval of the slope lies above 0: so it does by chance in one of forty trends that are none. */
    boolean rises() {
        return leastSlope() > 0;
    }

    /** Whether it lies above 0 by more than what is noticed. */
    boolean grows() {
        return leastSlope() * (end - begin) > NOTICED * highest;
    }

    private double leastSlope() {
        return line.getSlope() - line.getSlopeConfidenceInterval();
    }

    /** The highest value, as a multiple of the first one. */
    double peak() {
        return highest / first;
    }

    /** The slope an hour with its 95 % interval, bold if it rises, and the highest value. */
    String slope() {
        String slope = "%+.2f ± %.2f".formatted(line.getSlope(), line.getSlopeConfidenceInterval());
        return "%s (highest %.0f)".formatted(rises() ? "**%s**".formatted(slope) : slope, highest);
    }

    /** The first and the highest value. */
    String range() {
        return "%.0f to %.0f".formatted(first, highest);
    }
}
