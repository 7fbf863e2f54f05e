package io.tradeanalysis.engine.simulation;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.ULE;
import static jdk.incubator.vector.VectorOperators.ULT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Objects;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Loops over the machine's widest vectors. Only where {@code jdk.incubator.vector} is there: see {@link Kernels}. Each method
 * checks its arrays once, so that processes may leave out the check of every single vector, which takes a sixth of the time.
 */
final class VectorKernel implements Kernel {

    static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    private static final int LANES = LONGS.length();
    private static final int UNROLLED = 4 * LANES;
    private static final long LANES_STEP = LANES * RandomStream.STEP;
    private static final long UNROLLED_STEP = UNROLLED * RandomStream.STEP;

    /** Value i of a block is a hash of the state plus (i + 1) steps. */
    private static final LongVector FIRST_STEPS =
            LongVector.zero(LONGS).addIndex(1).add(1).mul(RandomStream.STEP);

    @Override
    public int below(long state, int length, long limit, long[] kept, int count) {
        Objects.checkFromIndexSize(count, length + LANES, kept.length);
        int whole = length - length % UNROLLED;
        int end = wholeBelow(state, whole, (limit << 12) - 1, kept, count);
        finish(kept, count, end);
        for (int i = whole; i < length; i++) {
            long value = Uniform.ofBits(RandomStream.mix(state + (i + 1) * RandomStream.STEP));
            kept[end] = value;
            end += (int) ((value - limit) >>> 63);
        }
        return end;
    }

    /**
     * The last step of the hash, {@code z ^ z >>> 31}, leaves the top 31 bits as they are, and they tell whether a value is
     * below the limit: so it is left to {@link #finish}, for those that are kept.
     *
     * @param last highest to keep, with 33 low bits that are one
     */
    private static int wholeBelow(long state, int length, long last, long[] kept, int count) {
        LongVector a = FIRST_STEPS.add(state);
        LongVector b = a.add(LANES_STEP);
        LongVector c = b.add(LANES_STEP);
        LongVector d = c.add(LANES_STEP);
        int end = count;
        for (int i = 0; i < length; i += UNROLLED) {
            LongVector p = a.lanewise(XOR, a.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            LongVector q = b.lanewise(XOR, b.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            LongVector r = c.lanewise(XOR, c.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            LongVector s = d.lanewise(XOR, d.lanewise(LSHR, 30)).mul(RandomStream.FACTOR_1);
            p = p.lanewise(XOR, p.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            q = q.lanewise(XOR, q.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            r = r.lanewise(XOR, r.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            s = s.lanewise(XOR, s.lanewise(LSHR, 27)).mul(RandomStream.FACTOR_2);
            VectorMask<Long> keepP = p.compare(ULE, last);
            VectorMask<Long> keepQ = q.compare(ULE, last);
            VectorMask<Long> keepR = r.compare(ULE, last);
            VectorMask<Long> keepS = s.compare(ULE, last);
            p.compress(keepP).intoArray(kept, end);
            end += keepP.trueCount();
            q.compress(keepQ).intoArray(kept, end);
            end += keepQ.trueCount();
            r.compress(keepR).intoArray(kept, end);
            end += keepR.trueCount();
            s.compress(keepS).intoArray(kept, end);
            end += keepS.trueCount();
            a = a.add(UNROLLED_STEP);
            b = b.add(UNROLLED_STEP);
            c = c.add(UNROLLED_STEP);
            d = d.add(UNROLLED_STEP);
        }
        return end;
    }

    private static void finish(long[] kept, int from, int to) {
        for (int i = from; i < to; i++) {
            kept[i] = Uniform.ofBits(RandomStream.finish(kept[i]));
        }
    }

    @Override
    public long between(long[] values, int count, long from, long to, long[] kept) {
        Objects.checkFromIndexSize(0, count, values.length);
        Objects.checkFromIndexSize(0, count + LANES, kept.length);
        int whole = count - count % LANES;
        long counts = wholeBetween(values, whole, from, to, kept);
        int inside = Kernel.inside(counts);
        long below = Kernel.below(counts);
        for (int i = whole; i < count; i++) {
            long value = values[i];
            kept[inside] = value;
            inside += value >= from && value < to ? 1 : 0;
            below += value < from ? 1 : 0;
        }
        return below << 32 | inside;
    }

    private static long wholeBetween(long[] values, int whole, long from, long to, long[] kept) {
        int inside = 0;
        int below = 0;
        for (int i = 0; i < whole; i += LANES) {
            LongVector value = LongVector.fromArray(LONGS, values, i);
            VectorMask<Long> keep = value.sub(from).compare(ULT, to - from);
            value.compress(keep).intoArray(kept, inside);
            inside += keep.trueCount();
            below += value.compare(LT, from).trueCount();
        }
        return (long) below << 32 | inside;
    }

    @Override
    public void transform(long[] uniforms, int count, double[] normals) {
        Objects.checkFromIndexSize(0, count, uniforms.length);
        Objects.checkFromIndexSize(0, count, normals.length);
        int whole = count - count % LANES;
        for (int from = 0; from < whole; from += BLOCK) {
            VectorNormals.transform(uniforms, from, Math.min(from + BLOCK, whole), normals);
        }
        for (int i = whole; i < count; i++) {
            normals[i] = NormalQuantile.of(Uniform.toDouble(uniforms[i]));
        }
    }

    @Override
    public int normalsBelow(long[] uniforms, double[] normals, int count, long limit, double[] kept) {
        Objects.checkFromIndexSize(0, count, uniforms.length);
        Objects.checkFromIndexSize(0, count, normals.length);
        Objects.checkFromIndexSize(0, count + LANES, kept.length);
        int whole = count - count % LANES;
        int end = wholeNormalsBelow(uniforms, normals, whole, limit, kept);
        for (int i = whole; i < count; i++) {
            kept[end] = normals[i];
            end += uniforms[i] < limit ? 1 : 0;
        }
        return end;
    }

    private static int wholeNormalsBelow(long[] uniforms, double[] normals, int whole, long limit, double[] kept) {
        int end = 0;
        for (int i = 0; i < whole; i += LANES) {
            VectorMask<Long> keep = LongVector.fromArray(LONGS, uniforms, i).compare(LT, limit);
            DoubleVector.fromArray(DOUBLES, normals, i)
                    .reinterpretAsLongs()
                    .compress(keep)
                    .reinterpretAsDoubles()
                    .intoArray(kept, end);
            end += keep.trueCount();
        }
        return end;
    }

    @Override
    public void add(double[] values, int count, double[] sums, double[] squares) {
        Objects.checkFromIndexSize(0, count, values.length);
        Objects.checkFromIndexSize(0, EightSums.COUNT, sums.length);
        Objects.checkFromIndexSize(0, EightSums.COUNT, squares.length);
        int whole = count - count % EightSums.COUNT;
        for (int lane = 0; lane < EightSums.COUNT; lane += LANES) {
            addWhole(values, lane, whole, sums, squares);
        }
        EightSums.addFrom(whole, values, count, sums, squares);
    }

    /** For vectors of at most eight lanes. */
    private static void addWhole(double[] values, int lane, int whole, double[] sums, double[] squares) {
        DoubleVector sum = DoubleVector.fromArray(DOUBLES, sums, lane);
        DoubleVector square = DoubleVector.fromArray(DOUBLES, squares, lane);
        for (int i = lane; i < whole; i += EightSums.COUNT) {
            DoubleVector value = DoubleVector.fromArray(DOUBLES, values, i);
            sum = sum.add(value);
            square = square.add(value.mul(value));
        }
        sum.intoArray(sums, lane);
        square.intoArray(squares, lane);
    }
}
