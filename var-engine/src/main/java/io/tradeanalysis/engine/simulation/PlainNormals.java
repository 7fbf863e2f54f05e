package io.tradeanalysis.engine.simulation;

/**
 * {@link NormalQuantile} for many uniforms of the lower tail, bit for bit, in plain loops: one takes numbers apart, the others
 * have nothing but arithmetic, so that the compiler makes vectors of them. What has a branch of its own is done again by {@link
 * NormalQuantile}. {@link VectorNormals} does the same.
 */
final class PlainNormals {

    private static final int BLOCK = 1024;

    /** From p = 0.0749 on the middle may begin. */
    private static final long END = (long) (0.0749 * (1L << Uniform.BITS));

    private static final double C0 = NormalQuantile.C[0];
    private static final double C1 = NormalQuantile.C[1];
    private static final double C2 = NormalQuantile.C[2];
    private static final double C3 = NormalQuantile.C[3];
    private static final double C4 = NormalQuantile.C[4];
    private static final double C5 = NormalQuantile.C[5];
    private static final double C6 = NormalQuantile.C[6];
    private static final double C7 = NormalQuantile.C[7];
    private static final double D0 = NormalQuantile.D[0];
    private static final double D1 = NormalQuantile.D[1];
    private static final double D2 = NormalQuantile.D[2];
    private static final double D3 = NormalQuantile.D[3];
    private static final double D4 = NormalQuantile.D[4];
    private static final double D5 = NormalQuantile.D[5];
    private static final double D6 = NormalQuantile.D[6];
    private static final double D7 = NormalQuantile.D[7];

    private final double[] fractions = new double[BLOCK];
    private final double[] exponents = new double[BLOCK];
    private final double[] middles = new double[BLOCK];

    /** Transforms uniforms. */
    void transform(long[] uniforms, int count, double[] normals) {
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            takeApart(uniforms, from, length);
            logarithms(fractions, exponents, middles, length);
            quantiles(fractions, length);
            System.arraycopy(fractions, 0, normals, from, length);
            repair(uniforms, from, length, normals);
        }
    }

    private void takeApart(long[] uniforms, int from, int length) {
        for (int i = 0; i < length; i++) {
            long bits = Double.doubleToRawLongBits(Uniform.toDouble(uniforms[from + i]));
            long fraction = bits & Elementary.FRACTION;
            long carry = (fraction + Elementary.ROOT_CARRY) & (1L << 52);
            long beyond = fraction - Elementary.MIDDLE_FIRST;
            fractions[i] = Double.longBitsToDouble((carry ^ Elementary.ONE_BITS) | fraction) - 1.0;
            exponents[i] = ((bits + carry) >>> 52) - 1023;
            middles[i] = ((beyond - Elementary.MIDDLE_WIDTH) & ~beyond) >>> 63;
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

    /** Of logarithms, in their place: a loop that writes to another offset than it reads from is not made vectors of. */
    private static void quantiles(double[] logs, int length) {
        for (int i = 0; i < length; i++) {
            double r = Math.sqrt(-logs[i]) - 1.6;
            double above = ((((((C0 * r + C1) * r + C2) * r + C3) * r + C4) * r + C5) * r + C6) * r + C7;
            double below = ((((((D0 * r + D1) * r + D2) * r + D3) * r + D4) * r + D5) * r + D6) * r + D7;
            logs[i] = -(above / below);
        }
    }

    private static void repair(long[] uniforms, int from, int length, double[] normals) {
        for (int i = from; i < from + length; i++) {
            long n = uniforms[i];
            long fraction = Double.doubleToRawLongBits(Uniform.toDouble(n)) & Elementary.FRACTION;
            boolean isNearPowerOfTwo = ((fraction + (2L << 32)) & Elementary.FRACTION) < 3L << 32;
            if (n < NormalQuantile.FAR_TAIL || n >= END || isNearPowerOfTwo) {
                normals[i] = NormalQuantile.of(Uniform.toDouble(n));
            }
        }
    }
}
