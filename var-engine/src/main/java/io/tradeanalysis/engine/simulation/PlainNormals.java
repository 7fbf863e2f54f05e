package io.tradeanalysis.engine.simulation;

/**
 * {@link NormalQuantile} for many uniforms of the lower tail, bit for bit, in plain loops: one takes numbers apart, the others
 * have nothing but arithmetic, so that the compiler makes vectors of them. What has a branch of its own is done again by {@link
 * NormalQuantile}. {@link VectorNormals} does the same.
 */
final class PlainNormals {

    private static final int BLOCK = 1024;

    /** Below this p = 1.5e-11 the far tail begins; above 0.0749 the middle. */
    private static final long FIRST = 1L << 16;

    private static final long END = (long) (0.0749 * (1L << Uniform.BITS));

    /** Fractions for which fdlibm's logarithm adds up in another order. */
    private static final long MIDDLE_FIRST = 0x6147aL << 32;

    private static final long MIDDLE_WIDTH = (0x6b852L - 0x6147aL) << 32;

    private final double[] fractions = new double[BLOCK];
    private final double[] exponents = new double[BLOCK];
    private final double[] middles = new double[BLOCK];

    /** Transforms uniforms. */
    void transform(long[] uniforms, int count, double[] normals) {
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            takeApart(uniforms, from, length);
            logarithms(fractions, exponents, middles, length);
            quantiles(fractions, length, normals, from);
            repair(uniforms, from, length, normals);
        }
    }

    private void takeApart(long[] uniforms, int from, int length) {
        for (int i = 0; i < length; i++) {
            long bits = Double.doubleToRawLongBits(Uniform.toDouble(uniforms[from + i]));
            long fraction = bits & Elementary.FRACTION;
            long carry = (fraction + Elementary.ROOT_CARRY) & (1L << 52);
            long beyond = fraction - MIDDLE_FIRST;
            fractions[i] = Double.longBitsToDouble((carry ^ Elementary.ONE_BITS) | fraction) - 1.0;
            exponents[i] = ((bits + carry) >>> 52) - 1023;
            middles[i] = ((beyond - MIDDLE_WIDTH) & ~beyond) >>> 63;
        }
    }

    /** Of numbers taken apart, in the place of their fractions. */
    private static void logarithms(double[] fractions, double[] exponents, double[] middles, int length) {
        for (int i = 0; i < length; i++) {
            double f = fractions[i];
            double k = exponents[i];
            double s = f / (f + 2.0);
            double z = s * s;
            double w = z * z;
            double t1 = w * (w * (w * Elementary.LG6 + Elementary.LG4) + Elementary.LG2);
            double t2 = z * (w * (w * (w * Elementary.LG7 + Elementary.LG5) + Elementary.LG3) + Elementary.LG1);
            double r = t2 + t1;
            double halfSquare = f * 0.5 * f;
            double low = k * Elementary.LN2_LOW;
            double middle = halfSquare - (s * (halfSquare + r) + low);
            double other = s * (f - r) - low;
            double rest = middle * middles[i] + other * (1.0 - middles[i]);
            fractions[i] = k * Elementary.LN2_HIGH - (rest - f);
        }
    }

    private static void quantiles(double[] logs, int length, double[] normals, int from) {
        double[] c = NormalQuantile.C;
        double[] d = NormalQuantile.D;
        double c0 = c[0];
        double c1 = c[1];
        double c2 = c[2];
        double c3 = c[3];
        double c4 = c[4];
        double c5 = c[5];
        double c6 = c[6];
        double c7 = c[7];
        double d0 = d[0];
        double d1 = d[1];
        double d2 = d[2];
        double d3 = d[3];
        double d4 = d[4];
        double d5 = d[5];
        double d6 = d[6];
        double d7 = d[7];
        for (int i = 0; i < length; i++) {
            double r = Math.sqrt(-logs[i]) - 1.6;
            double above = ((((((c0 * r + c1) * r + c2) * r + c3) * r + c4) * r + c5) * r + c6) * r + c7;
            double below = ((((((d0 * r + d1) * r + d2) * r + d3) * r + d4) * r + d5) * r + d6) * r + d7;
            normals[from + i] = -(above / below);
        }
    }

    private static void repair(long[] uniforms, int from, int length, double[] normals) {
        for (int i = from; i < from + length; i++) {
            long n = uniforms[i];
            long fraction = Double.doubleToRawLongBits(Uniform.toDouble(n)) & Elementary.FRACTION;
            boolean isNearPowerOfTwo = ((fraction + (2L << 32)) & Elementary.FRACTION) < 3L << 32;
            if (n < FIRST || n >= END || isNearPowerOfTwo) {
                normals[i] = NormalQuantile.of(Uniform.toDouble(n));
            }
        }
    }
}
