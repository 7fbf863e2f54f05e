package io.tradeanalysis.engine.simulation;

import static java.lang.Math.fma;

/**
 * Logarithm, sine, cosine and exponential from + - * / and fma alone, in one order without branches, so that vectors of any width give
 * the same bits as these loops' plain versions. Coefficients and reductions are fdlibm's; within 2 units in the last place.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients as published
final class Elementary {

    /** 2^52: a whole number below it, put into the fraction's bits, makes 2^52 plus that number. */
    static final double TWO_52 = 0x1p52;

    static final long TWO_52_BITS = 0x4330000000000000L;
    static final long FRACTION = (1L << 52) - 1;
    static final long ONE_BITS = 0x3ff0000000000000L;

    /** What carries a fraction of about the square root of 2 or more into the exponent. */
    static final long ROOT_CARRY = 0x95f64L << 32;

    /** Fractions for which fdlibm's logarithm adds up in another order: from the first on, so many. */
    static final long MIDDLE_FIRST = 0x6147aL << 32;

    static final long MIDDLE_WIDTH = (0x6b852L - 0x6147aL) << 32;

    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    static final double LG1 = 6.666666666666735130e-01;
    static final double LG2 = 3.999999999940941908e-01;
    static final double LG3 = 2.857142874366239149e-01;
    static final double LG4 = 2.222219843214978396e-01;
    static final double LG5 = 1.818357216161805012e-01;
    static final double LG6 = 1.531383769920937332e-01;
    static final double LG7 = 1.479819860511658591e-01;

    static final double S1 = -1.66666666666666324348e-01;
    static final double S2 = 8.33333333332248946124e-03;
    static final double S3 = -1.98412698298579493134e-04;
    static final double S4 = 2.75573137070700676789e-06;
    static final double S5 = -2.50507602534068634195e-08;
    static final double S6 = 1.58969099521155010221e-10;

    static final double C1 = 4.16666666666666019037e-02;
    static final double C2 = -1.38888888888741095749e-03;
    static final double C3 = 2.48015872894767294178e-05;
    static final double C4 = -2.75573143513906633035e-07;
    static final double C5 = 2.08757232129817482790e-09;
    static final double C6 = -1.13596475577881948265e-11;

    /** 1.5 * 2^52: adding it rounds to a whole number, which then stands in the low bits. */
    static final double ROUNDER = 0x1.8p52;

    static final double HALF_PI = Math.PI / 2;
    static final double LOG2_E = 1.4426950408889634;

    /** Tk is 1 / k!. */
    static final double T3 = 1.0 / 6.0;

    static final double T4 = 1.0 / 24.0;
    static final double T5 = 1.0 / 120.0;
    static final double T6 = 1.0 / 720.0;
    static final double T7 = 1.0 / 5040.0;
    static final double T8 = 1.0 / 40320.0;
    static final double T9 = 1.0 / 362880.0;
    static final double T10 = 1.0 / 3628800.0;
    static final double T11 = 1.0 / 39916800.0;
    static final double T12 = 1.0 / 479001600.0;
    static final double T13 = 1.0 / 6227020800.0;

    /** The natural logarithm of a normal number above 0. */
    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long fraction = bits & FRACTION;
        long carry = (fraction + ROOT_CARRY) & (1L << 52);
        double f = Double.longBitsToDouble((carry ^ ONE_BITS) | fraction) - 1.0;
        double k = Double.longBitsToDouble(((bits + carry) >>> 52) | TWO_52_BITS) - (TWO_52 + 1023);
        double s = f / (f + 2.0);
        double z = s * s;
        double w = z * z;
        double even = fma(w, fma(w, LG6, LG4), LG2);
        double odd = fma(w, fma(w, fma(w, LG7, LG5), LG3), LG1);
        double r = fma(w, even, z * odd);
        double halfSquare = f * 0.5 * f;
        return fma(k, LN2_HIGH, f - (halfSquare - fma(s, halfSquare + r, k * LN2_LOW)));
    }

    /** The sine of u full turns, for u from 0 to 1. */
    static double sineOfTurns(double u) {
        return sineOfTurns(u, 0);
    }

    /** The cosine of u full turns, for u from 0 to 1. */
    static double cosineOfTurns(double u) {
        return sineOfTurns(u, 1);
    }

    /** The sine, some quarters of a turn later. */
    private static double sineOfTurns(double u, int quarters) {
        double rounded = u * 4.0 + ROUNDER;
        double x = (u * 4.0 - (rounded - ROUNDER)) * HALF_PI;
        long quadrant = Double.doubleToRawLongBits(rounded) + quarters;
        double value = (quadrant & 1) == 0 ? sine(x) : cosine(x);
        return (quadrant & 2) == 0 ? value : -value;
    }

    private static double sine(double x) {
        double z = x * x;
        double sum = fma(z, fma(z, fma(z, fma(z, fma(z, S6, S5), S4), S3), S2), S1);
        return fma(x * z, sum, x);
    }

    private static double cosine(double x) {
        double z = x * x;
        double sum = fma(z, fma(z, fma(z, fma(z, fma(z, C6, C5), C4), C3), C2), C1);
        return fma(z, fma(z, sum, -0.5), 1.0);
    }

    /** e^x - 1 for x from 0 to 700. */
    static double expMinusOne(double x) {
        double rounded = fma(x, LOG2_E, ROUNDER);
        double n = rounded - ROUNDER;
        double r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, x));
        double sum = fma(r, T13, T12);
        sum = fma(sum, r, T11);
        sum = fma(sum, r, T10);
        sum = fma(sum, r, T9);
        sum = fma(sum, r, T8);
        sum = fma(sum, r, T7);
        sum = fma(sum, r, T6);
        sum = fma(sum, r, T5);
        sum = fma(sum, r, T4);
        sum = fma(sum, r, T3);
        sum = fma(sum, r, 0.5);
        double small = fma(sum * r, r, r);
        double power = Double.longBitsToDouble((Double.doubleToRawLongBits(rounded) << 52) + ONE_BITS);
        return fma(power, small, power - 1.0);
    }

    private Elementary() {}
}
