package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigInteger;

/**
 * The standard deviation (divisor n) of the last n prices, from exact sums: {@code sqrt(n Q - S^2) / n}, S being the sum of the
 * prices and Q that of their squares. In doubles that difference loses everything where the prices hardly move; here prices
 * that are the same have no deviation at all.
 */
final class MovingDeviation {

    /** The deviations from row {@code period - 1} on, each at least 0. */
    static double[] of(PriceSeries prices, int period) {
        double[] values = new double[Math.max(0, prices.size() - period + 1)];
        if (values.length == 0) {
            return values;
        }
        int exponent = ExactUnits.lowestExponent(prices);
        BigInteger count = BigInteger.valueOf(period);
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int row = 0; row < prices.size(); row++) {
            BigInteger come = ExactUnits.of(prices.price(row), exponent);
            sum = sum.add(come);
            squares = squares.add(come.multiply(come));
            if (row >= period) {
                BigInteger gone = ExactUnits.of(prices.price(row - period), exponent);
                sum = sum.subtract(gone);
                squares = squares.subtract(gone.multiply(gone));
            }
            if (row >= period - 1) {
                double spread =
                        count.multiply(squares).subtract(sum.multiply(sum)).doubleValue();
                values[row - period + 1] = Math.scalb(Math.sqrt(spread) / period, exponent);
            }
        }
        return values;
    }

    private MovingDeviation() {}
}
