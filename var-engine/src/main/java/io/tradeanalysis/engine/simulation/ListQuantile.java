package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/** The quantile function of a list of returns, each as likely as the other: one bar of the bootstrap, by inversion. */
public final class ListQuantile implements ReturnQuantile {

    private static final int HALF_BITS = Integer.SIZE;

    private final double[] gains;

    private ListQuantile(double[] gains) {
        this.gains = gains;
    }

    /**
     * Of a list, which is copied.
     *
     * @param returns simple returns, in any order; not empty; one below -100 % counts as -100 %
     * @param direction 1 for a long position, -1 for a short one
     */
    public static ListQuantile of(double[] returns, int direction) {
        if (returns.length == 0) {
            throw new IllegalArgumentException("returns: none (expected: 1 or more)");
        }
        double[] gains = new double[returns.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = direction * Math.max(-1.0, returns[i]);
        }
        Arrays.sort(gains);
        return new ListQuantile(gains);
    }

    /** The top 32 of the 52 bits, as a share of all there are. */
    @Override
    public double at(long uniform) {
        long share = uniform >>> (Uniform.BITS - HALF_BITS);
        return gains[(int) ((share * gains.length) >>> HALF_BITS)];
    }
}
