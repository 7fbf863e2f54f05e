package io.tradeanalysis.engine.simulation;

/**
 * Uniform numbers as whole numbers of 52 bits: n stands for u = (n + 1/2) / 2^52, exactly representable, above 0 and below
 * 1. Ordering the whole numbers orders the uniforms, so the tail is selected before anything is transformed.
 */
final class Uniform {

    static final int BITS = 52;

    private static final double UNIT = 0x1p-52;

    /** 1 - 2^-53: what is taken from 1 + n / 2^52 to get (n + 1/2) / 2^52, without rounding. */
    static final double ONE_LESS_HALF = 0x1.fffffffffffffp-1;

    /** The top bits of 64 random ones. */
    static long ofBits(long bits) {
        return bits >>> (Long.SIZE - BITS);
    }

    /** The uniform number that a whole number stands for. */
    static double toDouble(long n) {
        return (n + 0.5) * UNIT;
    }

    private Uniform() {}
}
