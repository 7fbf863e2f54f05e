package io.tradeanalysis.contract.result;

import java.util.Arrays;

/**
 * What a capital became, bar by bar. The arrays belong to the record: callers don't change them.
 *
 * @param equity the capital's worth at each bar in the asset's currency, at least 0
 * @param drawdown how far each is below the highest so far, as a share of it: 0 .. 1
 * @param measures the curve as a whole
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by contract: a copy a call would cost more than it protects
public record EquityCurve(double[] equity, double[] drawdown, PerformanceMeasures measures) {

    /** Checks the lengths. */
    public EquityCurve {
        if (equity.length != drawdown.length) {
            throw new IllegalArgumentException(
                    "drawdown: %d (expected: %d, one an equity)".formatted(drawdown.length, equity.length));
        }
    }

    /** A curve with the drawdown that follows from its equity: the same bits wherever it is derived. */
    public static EquityCurve of(double[] equity, PerformanceMeasures measures) {
        return new EquityCurve(equity, drawdown(equity), measures);
    }

    /** The measures alone, without bars. */
    public EquityCurve withoutBars() {
        return of(new double[0], measures);
    }

    /**
     * How far each value is below the highest so far, as a share of it; the first counts as a peak.
     *
     * @param equity the first above 0, none below
     * @return as long, each 0 .. 1
     */
    public static double[] drawdown(double[] equity) {
        double[] drawdown = new double[equity.length];
        double peak = 0;
        for (int i = 0; i < equity.length; i++) {
            peak = Math.max(peak, equity[i]);
            drawdown[i] = (peak - equity[i]) / peak;
        }
        return drawdown;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EquityCurve curve
                && Arrays.equals(equity, curve.equity)
                && Arrays.equals(drawdown, curve.drawdown)
                && measures.equals(curve.measures);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(equity) + Arrays.hashCode(drawdown)) + measures.hashCode();
    }

    @Override
    public String toString() {
        return "EquityCurve[%d bars, %s]".formatted(equity.length, measures);
    }
}
