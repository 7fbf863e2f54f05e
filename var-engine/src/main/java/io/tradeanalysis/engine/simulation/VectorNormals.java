package io.tradeanalysis.engine.simulation;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.UGE;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link NormalQuantile} for many uniforms at once, bit for bit: the same operations in the same order, and for the logarithm
 * those of fdlibm's {@code e_log.c}, which {@link StrictMath#log} is defined by. The few uniforms for which either has a
 * branch of its own are left to {@link NormalQuantile}.
 */
final class VectorNormals {

    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = LONGS.length();

    /** From p = 0.92 on the upper tail may begin. */
    private static final long END = (long) (0.92 * (1L << Uniform.BITS));

    /**
     * Transforms the uniforms {@code from .. to - 1}, a whole number of vectors.
     *
     * @param uniforms whole numbers as {@link Uniform} has them
     * @param normals where to, at the same places
     */
    static void transform(long[] uniforms, int from, int to, double[] normals) {
        for (int i = from; i < to; i += LANES) {
            LongVector n = LongVector.fromArray(LONGS, uniforms, i);
            DoubleVector p =
                    n.lanewise(OR, Elementary.ONE_BITS).reinterpretAsDoubles().sub(Uniform.ONE_LESS_HALF);
            LongVector bits = p.reinterpretAsLongs();
            LongVector fraction = bits.lanewise(AND, Elementary.FRACTION);
            VectorMask<Long> odd = n.sub(NormalQuantile.FAR_TAIL)
                    .compare(UGE, END - NormalQuantile.FAR_TAIL)
                    .or(fraction.add(2L << 32)
                            .lanewise(AND, Elementary.FRACTION)
                            .compare(ULT, 3L << 32));
            if (odd.anyTrue()) {
                for (int lane = i; lane < i + LANES; lane++) {
                    normals[lane] = NormalQuantile.of(Uniform.toDouble(uniforms[lane]));
                }
            } else {
                DoubleVector z = tail(bits, fraction);
                DoubleVector q = p.sub(0.5);
                VectorMask<Double> central = q.abs().compare(LE, NormalQuantile.CENTRAL);
                if (central.anyTrue()) {
                    z = z.blend(central(q), central);
                }
                z.intoArray(normals, i);
            }
        }
    }

    private static DoubleVector central(DoubleVector q) {
        DoubleVector r = DoubleVector.broadcast(DOUBLES, NormalQuantile.CENTRAL * NormalQuantile.CENTRAL)
                .sub(q.mul(q));
        DoubleVector above = r.mul(NormalQuantile.A[0]).add(NormalQuantile.A[1]);
        DoubleVector below = r.mul(NormalQuantile.B[0]).add(NormalQuantile.B[1]);
        for (int i = 2; i < 8; i++) {
            above = above.mul(r).add(NormalQuantile.A[i]);
            below = below.mul(r).add(NormalQuantile.B[i]);
        }
        return q.mul(above).div(below);
    }

    private static DoubleVector tail(LongVector bits, LongVector fraction) {
        DoubleVector r = log(bits, fraction).neg().sqrt().sub(1.6);
        DoubleVector above = r.mul(NormalQuantile.C[0]).add(NormalQuantile.C[1]);
        DoubleVector below = r.mul(NormalQuantile.D[0]).add(NormalQuantile.D[1]);
        above = above.mul(r).add(NormalQuantile.C[2]);
        below = below.mul(r).add(NormalQuantile.D[2]);
        above = above.mul(r).add(NormalQuantile.C[3]);
        below = below.mul(r).add(NormalQuantile.D[3]);
        above = above.mul(r).add(NormalQuantile.C[4]);
        below = below.mul(r).add(NormalQuantile.D[4]);
        above = above.mul(r).add(NormalQuantile.C[5]);
        below = below.mul(r).add(NormalQuantile.D[5]);
        above = above.mul(r).add(NormalQuantile.C[6]);
        below = below.mul(r).add(NormalQuantile.D[6]);
        above = above.mul(r).add(NormalQuantile.C[7]);
        below = below.mul(r).add(NormalQuantile.D[7]);
        return above.div(below).neg();
    }

    /** fdlibm's, for numbers whose fraction is not within 2^-20 of a power of two and whose exponent is not 0. */
    private static DoubleVector log(LongVector bits, LongVector fraction) {
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
        DoubleVector t1 = w.mul(w.mul(w.mul(Elementary.LG6).add(Elementary.LG4)).add(Elementary.LG2));
        DoubleVector t2 =
                z.mul(w.mul(w.mul(w.mul(Elementary.LG7).add(Elementary.LG5)).add(Elementary.LG3))
                        .add(Elementary.LG1));
        DoubleVector r = t2.add(t1);
        DoubleVector halfSquare = f.mul(0.5).mul(f);
        VectorMask<Double> isMiddle = fraction.sub(Elementary.MIDDLE_FIRST)
                .compare(ULT, Elementary.MIDDLE_WIDTH)
                .cast(DOUBLES);
        DoubleVector low = k.mul(Elementary.LN2_LOW);
        DoubleVector middle = halfSquare.sub(s.mul(halfSquare.add(r)).add(low));
        DoubleVector other = s.mul(f.sub(r)).sub(low);
        return k.mul(Elementary.LN2_HIGH).sub(other.blend(middle, isMiddle).sub(f));
    }

    private VectorNormals() {}
}
