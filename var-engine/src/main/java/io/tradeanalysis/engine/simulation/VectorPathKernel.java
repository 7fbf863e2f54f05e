package io.tradeanalysis.engine.simulation;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Objects;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over the machine's widest vectors: a path in each lane. {@link Elementary} is written out in them, since a method that
 * takes or gives a vector may not be inlined, and then makes an object of each. Arrays are checked once a block, as in
 * {@link VectorKernel}.
 */
final class VectorPathKernel implements PathKernel {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = LONGS.length();

    private final long[] chosen = new long[BLOCK];
    private final double[] drawn = new double[BLOCK];

    @Override
    public void normal(long state, long stride, int length, double mean, double deviation, int bars, double[] growth) {
        grow(state, stride, length, mean, deviation, 0, bars, growth);
    }

    @Override
    public void studentT(
            long state, long stride, int length, double location, double scale, double degrees, double[] growth) {
        grow(state, stride, length, location, scale, degrees, 1, growth);
    }

    /**
     * One bar, or two: radii in the directions that uniforms say, from 0 to a full turn, by their cosines and sines. It is one loop, since
     * dividing and rooting take long, but not the units that all else needs.
     *
     * @param degrees of freedom; 0 for normal returns
     */
    private static void grow(
            long before,
            long stride,
            int length,
            double location,
            double scale,
            double degrees,
            int bars,
            double[] growth) {
        Objects.checkFromIndexSize(0, whole(length), growth.length);
        boolean isNormal = degrees == 0;
        double factor = isNormal ? -2.0 : -2.0 / degrees;
        DoubleVector spread = DoubleVector.broadcast(DOUBLES, scale);
        DoubleVector centre = DoubleVector.broadcast(DOUBLES, 1.0 + location);
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        LongVector state = LongVector.zero(LONGS).addIndex(1).mul(stride).add(before + RandomStream.STEP);
        for (int i = 0; i < length; i += LANES) {
            LongVector hash = state.lanewise(XOR, state.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            hash = hash.lanewise(XOR, hash.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            LongVector bits = hash.lanewise(XOR, hash.lanewise(LSHR, 31))
                    .lanewise(LSHR, 12)
                    .lanewise(OR, Elementary.ONE_BITS)
                    .reinterpretAsDoubles()
                    .sub(Uniform.ONE_LESS_HALF)
                    .reinterpretAsLongs();
            LongVector fraction = bits.lanewise(AND, Elementary.FRACTION);
            LongVector carry = fraction.add(Elementary.ROOT_CARRY).lanewise(AND, 1L << 52);
            DoubleVector f = carry.lanewise(XOR, Elementary.ONE_BITS)
                    .lanewise(OR, fraction)
                    .reinterpretAsDoubles()
                    .sub(1.0);
            DoubleVector k = bits.add(carry)
                    .lanewise(LSHR, 52)
                    .lanewise(OR, Elementary.TWO_52_BITS)
                    .reinterpretAsDoubles()
                    .sub(Elementary.TWO_52 + 1023);
            DoubleVector s = f.div(f.add(2.0));
            DoubleVector z = s.mul(s);
            DoubleVector w = z.mul(z);
            DoubleVector even = w.fma(Elementary.LG6, Elementary.LG4);
            even = even.fma(w, DoubleVector.broadcast(DOUBLES, Elementary.LG2));
            DoubleVector odd = w.fma(Elementary.LG7, Elementary.LG5);
            odd = odd.fma(w, DoubleVector.broadcast(DOUBLES, Elementary.LG3));
            odd = odd.fma(w, DoubleVector.broadcast(DOUBLES, Elementary.LG1));
            DoubleVector r = even.fma(w, odd.mul(z));
            DoubleVector halfSquare = f.mul(0.5).mul(f);
            DoubleVector low = s.fma(halfSquare.add(r), k.mul(Elementary.LN2_LOW));
            DoubleVector log = k.fma(DoubleVector.broadcast(DOUBLES, Elementary.LN2_HIGH), f.sub(halfSquare.sub(low)))
                    .mul(factor);
            DoubleVector square = log;
            if (!isNormal) {
                DoubleVector shifted = log.fma(Elementary.LOG2_E, Elementary.ROUNDER);
                DoubleVector n = shifted.sub(Elementary.ROUNDER);
                DoubleVector rest = n.fma(DoubleVector.broadcast(DOUBLES, -Elementary.LN2_HIGH), log);
                rest = n.fma(DoubleVector.broadcast(DOUBLES, -Elementary.LN2_LOW), rest);
                DoubleVector taylor = rest.fma(Elementary.T13, Elementary.T12);
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T11));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T10));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T9));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T8));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T7));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T6));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T5));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T4));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, Elementary.T3));
                taylor = taylor.fma(rest, DoubleVector.broadcast(DOUBLES, 0.5));
                DoubleVector small = taylor.mul(rest).fma(rest, rest);
                DoubleVector power = shifted.reinterpretAsLongs()
                        .lanewise(LSHL, 52)
                        .add(Elementary.ONE_BITS)
                        .reinterpretAsDoubles();
                square = power.fma(small, power.sub(1.0)).mul(degrees);
            }
            LongVector next = state.add(RandomStream.STEP);
            hash = next.lanewise(XOR, next.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            hash = hash.lanewise(XOR, hash.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            DoubleVector turn = hash.lanewise(XOR, hash.lanewise(LSHR, 31))
                    .lanewise(LSHR, 12)
                    .lanewise(OR, Elementary.ONE_BITS)
                    .reinterpretAsDoubles()
                    .sub(Uniform.ONE_LESS_HALF)
                    .mul(4.0);
            DoubleVector rounded = turn.add(Elementary.ROUNDER);
            DoubleVector x = turn.sub(rounded.sub(Elementary.ROUNDER)).mul(Elementary.HALF_PI);
            z = x.mul(x);
            DoubleVector sum = z.fma(Elementary.S6, Elementary.S5);
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.S4));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.S3));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.S2));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.S1));
            LongVector sine = sum.fma(x.mul(z), x).reinterpretAsLongs();
            sum = z.fma(Elementary.C6, Elementary.C5);
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.C4));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.C3));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.C2));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, Elementary.C1));
            sum = sum.fma(z, DoubleVector.broadcast(DOUBLES, -0.5));
            LongVector cosine = sum.fma(z, DoubleVector.broadcast(DOUBLES, 1.0)).reinterpretAsLongs();
            LongVector quadrant = rounded.reinterpretAsLongs();
            LongVector swap = sine.lanewise(XOR, cosine)
                    .lanewise(AND, quadrant.lanewise(AND, 1).neg());
            DoubleVector radius = square.sqrt();
            DoubleVector first = cosine.lanewise(XOR, swap)
                    .lanewise(XOR, quadrant.add(1).lanewise(AND, 2).lanewise(LSHL, 62))
                    .reinterpretAsDoubles()
                    .mul(radius)
                    .fma(spread, centre);
            DoubleVector grown =
                    DoubleVector.fromArray(DOUBLES, growth, i).mul(zero.blend(first, first.compare(GT, 0.0)));
            if (bars == 2) {
                DoubleVector second = sine.lanewise(XOR, swap)
                        .lanewise(XOR, quadrant.lanewise(AND, 2).lanewise(LSHL, 62))
                        .reinterpretAsDoubles()
                        .mul(radius)
                        .fma(spread, centre);
                grown.mul(zero.blend(second, second.compare(GT, 0.0))).intoArray(growth, i);
            } else {
                grown.intoArray(growth, i);
            }
            state = state.add(LANES * stride);
        }
    }

    @Override
    public void resampled(long state, long stride, int length, double[] factors, double[] growth) {
        choose(state, stride, length, factors.length);
        for (int i = 0; i < length; i++) {
            growth[i] *= factors[(int) chosen[i]];
        }
    }

    @Override
    public void filtered(
            long state, long stride, int length, BarReturns.Filtered returns, double[] variance, double[] growth) {
        double[] residuals = returns.residuals();
        choose(state, stride, length, residuals.length);
        for (int i = 0; i < length; i++) {
            drawn[i] = residuals[(int) chosen[i]];
        }
        grow(length, returns.mean(), returns.recursion(), variance, growth);
    }

    /** The places in a list of so many. What they point to is loaded one after the other: gathering is no faster. */
    private void choose(long before, long stride, int length, int count) {
        Objects.checkFromIndexSize(0, whole(length), chosen.length);
        LongVector state = LongVector.zero(LONGS).addIndex(1).mul(stride).add(before + RandomStream.STEP);
        for (int i = 0; i < length; i += LANES) {
            LongVector hash = state.lanewise(XOR, state.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            hash = hash.lanewise(XOR, hash.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            hash.lanewise(XOR, hash.lanewise(LSHR, 31))
                    .lanewise(LSHR, 32)
                    .mul(count)
                    .lanewise(LSHR, 32)
                    .intoArray(chosen, i);
            state = state.add(LANES * stride);
        }
    }

    private void grow(int length, double mean, VarianceRecursion recursion, double[] variance, double[] growth) {
        Objects.checkFromIndexSize(0, whole(length), variance.length);
        Objects.checkFromIndexSize(0, whole(length), growth.length);
        double omega = recursion.omega();
        double alpha = recursion.alpha();
        double beta = recursion.beta();
        for (int i = 0; i < length; i += LANES) {
            DoubleVector before = DoubleVector.fromArray(DOUBLES, variance, i);
            DoubleVector shock = before.sqrt().mul(DoubleVector.fromArray(DOUBLES, drawn, i));
            DoubleVector.fromArray(DOUBLES, growth, i)
                    .mul(shock.add(1.0 + mean).max(0.0))
                    .intoArray(growth, i);
            shock.mul(shock).mul(alpha).add(before.mul(beta)).add(omega).intoArray(variance, i);
        }
    }

    /** A length rounded up to whole vectors. */
    private static int whole(int length) {
        return length + (-length & (LANES - 1));
    }

    @Override
    public int below(double[] values, int length, double limit, double[] kept, int count) {
        Objects.checkFromIndexSize(0, length, values.length);
        Objects.checkFromIndexSize(count, length + LANES, kept.length);
        int whole = length - length % LANES;
        int end = count;
        for (int i = 0; i < whole; i += LANES) {
            DoubleVector value = DoubleVector.fromArray(DOUBLES, values, i);
            VectorMask<Double> keep = value.compare(LT, limit);
            value.compress(keep).intoArray(kept, end);
            end += keep.trueCount();
        }
        for (int i = whole; i < length; i++) {
            kept[end] = values[i];
            end += values[i] < limit ? 1 : 0;
        }
        return end;
    }
}
