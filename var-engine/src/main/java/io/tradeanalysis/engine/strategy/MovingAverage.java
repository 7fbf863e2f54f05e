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

    /**
     * Longest sums, in bits, that are kept as two doubles. Two hold 106 bits; three fewer are proven to give the nearest quotient,
     * and the rest is room.
     */
    private static final int PAIR_BITS = 100;

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

    private static void fill(double[] values, PriceSeries prices, int period) {
        int exponent = ExactUnits.lowestExponent(prices);
        if (isShort(prices, period, exponent)) {
            fillByPairs(values, prices, period);
        } else {
            fillByUnits(values, prices, period, exponent);
        }
    }

    /** Whether the sums, of a period and one price more, have so few bits above 2^exponent. */
    private static boolean isShort(PriceSeries prices, int period, int exponent) {
        double highest = 0;
        for (int row = 0; row < prices.size(); row++) {
            highest = Math.max(highest, prices.price(row));
        }
        return Math.getExponent((period + 1.0) * highest) - exponent < PAIR_BITS;
    }

    /**
     * The sum is an unevaluated pair: {@code high} is the double nearest to it, {@code low} the rest. Knuth's sum of two doubles
     * loses nothing, and the rest has room for its errors, so the pair stays exact.
     */
    private static void fillByPairs(double[] values, PriceSeries prices, int period) {
        double high = 0;
        double low = 0;
        for (int row = 0; row < prices.size(); row++) {
            double come = prices.price(row);
            double more = high + come;
            low += errorOfSum(high, come, more);
            double gone = row >= period ? -prices.price(row - period) : 0;
            double rest = more + gone;
            low += errorOfSum(more, gone, rest);
            high = rest + low;
            low -= high - rest;
            if (row >= period - 1) {
                values[row - period + 1] = quotient(high, low, period);
            }
        }
    }

    /** What is missing from {@code sum}, the double nearest to {@code a + b} (Knuth 1969). */
    private static double errorOfSum(double a, double b, double sum) {
        double ofB = sum - a;
        return (a - (sum - ofB)) + (b - ofB);
    }

    /**
     * A pair over a divisor, exactly rounded. The quotient of {@code high} leaves a remainder that is known exactly; with {@code
     * low} it gives the correction. Rounding keeps that on its side of the middle between two doubles: the middle is a double of
     * a few bits away from {@code near}, so that times the divisor is a double too; and if the pair differs from it at all, then by
     * a unit of its last bit, which is more than 2^-53 of it as long as the sum has no more than 103 bits.
     */
    private static double quotient(double high, double low, double divisor) {
        double near = high / divisor;
        double remainder = Math.fma(-near, divisor, high);
        return near + (remainder + low) / divisor;
    }

    /** Every price is a whole number of units of 2^exponent, so sums of them are exact. */
    private static void fillByUnits(double[] values, PriceSeries prices, int period, int exponent) {
        BigInteger divisor = BigInteger.valueOf(period);
        BigInteger sum = BigInteger.ZERO;
        for (int row = 0; row < prices.size(); row++) {
            sum = sum.add(ExactUnits.of(prices.price(row), exponent));
            if (row >= period) {
                sum = sum.subtract(ExactUnits.of(prices.price(row - period), exponent));
            }
            if (row >= period - 1) {
                values[row - period + 1] = quotient(sum, divisor, exponent);
            }
        }
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
