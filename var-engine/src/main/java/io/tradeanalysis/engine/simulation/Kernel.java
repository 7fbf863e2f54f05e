package io.tradeanalysis.engine.simulation;

/**
 * The loops that see every sample, in two versions: a {@link PlainKernel} that every JVM runs well, and a {@link
 * VectorKernel} for those with wide vectors. Both give the same bits.
 */
interface Kernel {

    /** Most values of a stream that one call of {@link #below} looks at; short enough to stay in the nearest cache. */
    int BLOCK = 8192;

    /** Room that {@link #below} and {@link #between} may overwrite beyond what they keep. */
    int SLACK = 64;

    /** Limits are multiples of this: they can be told from the top 31 bits of a value. */
    long LIMIT_STEP = 1L << 21;

    /** How many of them make the highest limit, 2^52, that all values are below. */
    long LIMIT_STEPS = 1L << 31;

    /**
     * Keeps, in their order, those of the next values of a stream that lie below a limit.
     *
     * @param state of the stream before the first of them
     * @param length how many there are, at most {@link #BLOCK}
     * @param limit a multiple of {@link #LIMIT_STEP}, above 0 and at most 2^52
     * @param kept where to; needs room for all of them and the slack
     * @param count how many {@code kept} holds already
     * @return how many it holds now
     */
    int below(long state, int length, long limit, long[] kept, int count);

    /**
     * Keeps, in their order, those values that lie in a range, and counts those that lie below it.
     *
     * @param values whole numbers below 2^52, at least 0
     * @param count how many
     * @param from the lowest to keep
     * @param to above the highest to keep
     * @param kept where to; needs room for all of them and the slack
     * @return two counts: see {@link #below(long)} and {@link #inside}
     */
    long between(long[] values, int count, long from, long to, long[] kept);

    /** How many values {@link #between} found below the range. */
    static int below(long counts) {
        return (int) (counts >>> 32);
    }

    /** How many values {@link #between} kept. */
    static int inside(long counts) {
        return (int) counts;
    }

    /**
     * Transforms uniforms to standard normal values, as {@link NormalQuantile} does.
     *
     * @param uniforms whole numbers as {@link Uniform} has them
     * @param count how many
     * @param normals where to; needs room for all of them and the slack
     */
    void transform(long[] uniforms, int count, double[] normals);

    /**
     * Keeps, in their order, the normals of those uniforms that lie below a limit.
     *
     * @param kept where to; needs room for all of them and the slack
     * @return how many were kept
     */
    int normalsBelow(long[] uniforms, double[] normals, int count, long limit, double[] kept);

    /** Adds values and their squares to eight sums each, in the order that {@link EightSums} says. */
    void add(double[] values, int count, double[] sums, double[] squares);
}
