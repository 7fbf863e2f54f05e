package io.tradeanalysis.engine.simulation;

/**
 * The quantile function of a trade's gain over one bar, as a share of its exposure: the return for a long position, its negative for a
 * short one. It never falls as the uniform rises, so the smallest uniforms stand for the largest losses.
 */
@FunctionalInterface
public interface ReturnQuantile {

    /**
     * The gain that a uniform stands for.
     *
     * @param uniform a whole number n of 52 bits, at least 0, that stands for (n + 1/2) / 2^52
     */
    double at(long uniform);

    /** The probability that such a whole number stands for: above 0, below 1 and exact. */
    static double probability(long uniform) {
        return Uniform.toDouble(uniform);
    }
}
