package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigInteger;

/** Prices as whole numbers: each double is a multiple of a power of two, so that sums of them can be exact. */
final class ExactUnits {

    /** An exponent e of which every price is a multiple of 2^e. */
    static int lowestExponent(PriceSeries prices) {
        int lowest = Integer.MAX_VALUE;
        for (int row = 0; row < prices.size(); row++) {
            lowest = Math.min(lowest, exponentOfLastBit(prices.price(row)));
        }
        return lowest;
    }

    private static int exponentOfLastBit(double value) {
        return Math.getExponent(value) - 52;
    }

    /** A multiple of 2^exponent, counted in it. */
    static BigInteger of(double value, int exponent) {
        int own = exponentOfLastBit(value);
        return BigInteger.valueOf((long) Math.scalb(value, -own)).shiftLeft(own - exponent);
    }

    private ExactUnits() {}
}
