package io.tradeanalysis.engine.simulation;

/** Loops without branches, which the compiler turns into vectors where it can. Good without any flag, and before C2. */
final class PlainKernel implements Kernel {

    /** What is added to a state for each value of a block: cheaper to load than to multiply. */
    private static final long[] OFFSETS = offsets();

    private final long[] block = new long[BLOCK];
    private final PlainNormals plainNormals = new PlainNormals();

    @Override
    public int below(long state, int length, long limit, long[] kept, int count) {
        generate(state, length, block);
        int end = count;
        for (int i = 0; i < length; i++) {
            long value = block[i];
            kept[end] = value;
            end += (int) ((value - limit) >>> 63);
        }
        return end;
    }

    private static void generate(long state, int length, long[] block) {
        for (int i = 0; i < length; i++) {
            block[i] = Uniform.ofBits(RandomStream.mix(state + OFFSETS[i]));
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

    private static long[] offsets() {
        long[] offsets = new long[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            offsets[i] = (i + 1) * RandomStream.STEP;
        }
        return offsets;
    }
}
