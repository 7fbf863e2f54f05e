package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigInteger;

/**
 * The simple moving average, exactly rounded: each average is the double nearest to the true mean of its prices. So a price
 * that equals its average is seen to equal it, which running sums of doubles get wrong.
 */
public final class MovingAverage {

    /** More bits than a double has, so that one sticky bit below them rounds the quotient rightly. */
    private static final int GUARD_BITS = 128;

    private final int period;
    private final double[] values;

    private MovingAverage(int period, double[] values) {
        this.period = period;
        this.values = values;
    }

    /**
     * The averages of the last {@code period} prices.
     *
     * @param period in bars, at least 1; beyond the size of the series there is no average
     */
    public static MovingAverage of(PriceSeries prices, int period) {
        if (period < 1) {
            throw new IllegalArgumentException("period: %d (expected: >= 1)".formatted(period));
        }
        int count = Math.max(0, prices.size() - period + 1);
        double[] values = new double[count];
        if (count > 0) {
            fill(values, prices, period);
        }
        return new MovingAverage(period, values);
    }

    /** Every price is a whole number of units of 2^exponent, so sums of them are exact. */
    private static void fill(double[] values, PriceSeries prices, int period) {
        int exponent = lowestExponent(prices);
        BigInteger divisor = BigInteger.valueOf(period);
        BigInteger sum = BigInteger.ZERO;
        for (int row = 0; row < prices.size(); row++) {
            sum = sum.add(inUnits(prices.price(row), exponent));
            if (row >= period) {
                sum = sum.subtract(inUnits(prices.price(row - period), exponent));
            }
            if (row >= period - 1) {
                values[row - period + 1] = quotient(sum, divisor, exponent);
            }
        }
    }

    private static int lowestExponent(PriceSeries prices) {
        int lowest = Integer.MAX_VALUE;
        for (int row = 0; row < prices.size(); row++) {
            lowest = Math.min(lowest, exponentOfLastBit(prices.price(row)));
        }
        return lowest;
    }

    private static int exponentOfLastBit(double price) {
        return Math.getExponent(price) - 52;
    }

    private static BigInteger inUnits(double price, int exponent) {
        int own = exponentOfLastBit(price);
        return BigInteger.valueOf((long) Math.scalb(price, -own)).shiftLeft(own - exponent);
    }

    private static double quotient(BigInteger sum, BigInteger divisor, int exponent) {
        BigInteger[] parts = sum.shiftLeft(GUARD_BITS).divideAndRemainder(divisor);
        BigInteger sticky = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
        return Math.scalb(sticky.doubleValue(), exponent - GUARD_BITS);
    }

    /** The first row that has an average: {@code period - 1}. */
    public int firstRow() {
        return period - 1;
    }

    /** The average of the prices that end at this row, from {@link #firstRow()} on. */
    public double at(int row) {
        return values[row - firstRow()];
    }

    /** A copy of all averages, from {@link #firstRow()} on. */
    public double[] values() {
        return values.clone();
    }
}
