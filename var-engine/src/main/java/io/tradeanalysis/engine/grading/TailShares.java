package io.tradeanalysis.engine.grading;

/**
 * Where to look at the tail of a forecast, so that the tails of many bars together are seen at evenly spread places: a share
 * of 0 is the loss at VaR, of 1 the worst loss. A model with a quantile function takes its loss at the probability
 * c + (1 - c) share; one with m sorted losses beyond VaR takes the one with index floor(m share), the smallest having 0.
 *
 * <p>Each bar has one share in each of k equal parts of the tail, all shifted by the same amount; the shifts of the bars
 * follow the golden ratio, so that those of any stretch of bars leave no gap. Few shares a bar are enough: 8 a bar at 250
 * bars are 2,000 places.
 */
public final class TailShares {

    /** 2^64 divided by the golden ratio: its multiples, cut to 64 bits, are spread most evenly. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1p-53;

    private TailShares() {}

    /**
     * The shares for one bar.
     *
     * @param bar its index, at least 0
     * @param shares how many, at least 1
     * @return as many, ascending, each above 0 and below 1
     */
    public static double[] of(int bar, int shares) {
        if (bar < 0 || shares < 1) {
            throw new IllegalArgumentException("bar, shares: %d, %d (expected: >= 0, >= 1)".formatted(bar, shares));
        }
        long turned = (bar + 1L) * STEP;
        double shift = ((turned >>> 12) * 2 + 1) * UNIT;
        double[] places = new double[shares];
        for (int i = 0; i < shares; i++) {
            places[i] = (i + shift) / shares;
        }
        return places;
    }
}
