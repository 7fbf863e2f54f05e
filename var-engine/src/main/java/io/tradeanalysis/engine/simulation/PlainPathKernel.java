package io.tradeanalysis.engine.simulation;

import java.util.stream.LongStream;

/** Plain loops; good without any flag, and before C2. */
final class PlainPathKernel implements PathKernel {

    private static final long[] NUMBERS = LongStream.range(0, BLOCK).toArray();

    private final long[] chosen = new long[BLOCK];
    private final double[] drawn = new double[BLOCK];

    @Override
    public void normal(long state, long stride, int length, double mean, double deviation, int bars, double[] growth) {
        long before = state;
        for (int i = 0; i < length; i++) {
            double radius = Math.sqrt(Elementary.log(uniform(before, 1)) * -2.0);
            double turns = uniform(before, 2);
            double grown = growth[i] * factor(mean, deviation, radius * Elementary.cosineOfTurns(turns));
            growth[i] = bars == 1 ? grown : grown * factor(mean, deviation, radius * Elementary.sineOfTurns(turns));
            before += stride;
        }
    }

    @Override
    public void studentT(
            long state, long stride, int length, double location, double scale, double degrees, double[] growth) {
        double exponent = -2.0 / degrees;
        long before = state;
        for (int i = 0; i < length; i++) {
            double power = Elementary.log(uniform(before, 1)) * exponent;
            double radius = Math.sqrt(Elementary.expMinusOne(power) * degrees);
            double turns = uniform(before, 2);
            growth[i] *= factor(location, scale, radius * Elementary.cosineOfTurns(turns));
            before += stride;
        }
    }

    @Override
    public void resampled(long state, long stride, int length, double[] factors, double[] growth) {
        choose(state + RandomStream.STEP, stride, length, factors.length, chosen);
        for (int i = 0; i < length; i++) {
            growth[i] *= factors[(int) chosen[i]];
        }
    }

    /** The residuals are loaded first, so that the compiler makes vectors of the rest. */
    @Override
    public void filtered(
            long state, long stride, int length, BarReturns.Filtered returns, double[] variance, double[] growth) {
        double[] residuals = returns.residuals();
        choose(state + RandomStream.STEP, stride, length, residuals.length, chosen);
        for (int i = 0; i < length; i++) {
            drawn[i] = residuals[(int) chosen[i]];
        }
        grow(drawn, length, returns.mean(), returns.recursion(), variance, growth);
    }

    private static void grow(
            double[] residuals,
            int length,
            double mean,
            VarianceRecursion recursion,
            double[] variance,
            double[] growth) {
        double centre = 1.0 + mean;
        double omega = recursion.omega();
        double alpha = recursion.alpha();
        double beta = recursion.beta();
        for (int i = 0; i < length; i++) {
            double shock = Math.sqrt(variance[i]) * residuals[i];
            growth[i] *= Math.max(0.0, centre + shock);
            variance[i] = omega + (alpha * (shock * shock) + beta * variance[i]);
        }
    }

    /** The top 32 bits of a hash, as a share of all there are. */
    private static void choose(long first, long stride, int length, int count, long[] chosen) {
        for (int i = 0; i < length; i++) {
            chosen[i] = ((RandomStream.mix(first + NUMBERS[i] * stride) >>> 32) * count) >>> 32;
        }
    }

    @Override
    public int below(double[] values, int length, double limit, double[] kept, int count) {
        int end = count;
        for (int i = 0; i < length; i++) {
            kept[end] = values[i];
            end += values[i] < limit ? 1 : 0;
        }
        return end;
    }

    private static double factor(double location, double scale, double standard) {
        double factor = Math.fma(standard, scale, 1.0 + location);
        return factor > 0.0 ? factor : 0.0;
    }

    private static double uniform(long before, int number) {
        return Uniform.toDouble(Uniform.ofBits(RandomStream.mix(before + number * RandomStream.STEP)));
    }
}
