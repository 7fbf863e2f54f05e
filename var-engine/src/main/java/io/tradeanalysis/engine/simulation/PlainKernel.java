package io.tradeanalysis.engine.simulation;

/** Loops without branches, which the compiler turns into vectors where it can. Good without any flag, and before C2. */
final class PlainKernel implements Kernel {

    /** Consecutive values whose places are marked in one word. */
    private static final int RUN = Long.SIZE;

    /** What the first value of each run is ahead of the first run's. */
    private static final long[] AHEAD = ahead();

    private final long[] marks = new long[AHEAD.length];
    private final PlainNormals plainNormals = new PlainNormals();

    @Override
    public int below(long state, int length, long limit, long[] kept, int count) {
        int runs = length / RUN;
        for (int i = 1; i <= RUN; i++) {
            mark(state + i * RandomStream.STEP, limit, marks, runs);
        }
        int end = count;
        for (int run = 0; run < runs; run++) {
            long first = state + AHEAD[run] + RandomStream.STEP;
            for (long rest = marks[run]; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                kept[end] = Uniform.ofBits(RandomStream.mix(first + place * RandomStream.STEP));
                end++;
            }
        }
        for (int i = runs * RUN; i < length; i++) {
            long value = Uniform.ofBits(RandomStream.mix(state + (i + 1) * RandomStream.STEP));
            kept[end] = value;
            end += (int) ((value - limit) >>> 63);
        }
        return end;
    }

    /**
     * Shifts into each run's marks whether one of its values, the next in all of them, is below the limit. Nothing else is kept of
     * them: the few below it are made again. The last step of the hash leaves the bits that tell as they are.
     */
    private static void mark(long state, long limit, long[] marks, int runs) {
        for (int run = 0; run < runs; run++) {
            long z = state + AHEAD[run];
            z = (z ^ z >>> 30) * RandomStream.FACTOR_1;
            z = (z ^ z >>> 27) * RandomStream.FACTOR_2;
            marks[run] = (marks[run] >>> 1) | ((Uniform.ofBits(z) - limit) & Long.MIN_VALUE);
        }
    }

    @Override
    public long between(long[] values, int count, long from, long to, long[] kept) {
        int inside = 0;
        long below = 0;
        for (int i = 0; i < count; i++) {
            long value = values[i];
            long isBelow = (value - from) >>> 63;
            kept[inside] = value;
            inside += (int) (((value - to) >>> 63) - isBelow);
            below += isBelow;
        }
        return below << 32 | inside;
    }

    @Override
    public void transform(long[] uniforms, int count, double[] normals) {
        plainNormals.transform(uniforms, count, normals);
    }

    @Override
    public int normalsBelow(long[] uniforms, double[] normals, int count, long limit, double[] kept) {
        int end = 0;
        for (int i = 0; i < count; i++) {
            kept[end] = normals[i];
            end += (int) ((uniforms[i] - limit) >>> 63);
        }
        return end;
    }

    @Override
    public void add(double[] values, int count, double[] sums, double[] squares) {
        EightSums.add(values, count, sums, squares);
    }

    private static long[] ahead() {
        long[] ahead = new long[BLOCK / RUN];
        for (int run = 0; run < ahead.length; run++) {
            ahead[run] = (long) run * RUN * RandomStream.STEP;
        }
        return ahead;
    }
}
