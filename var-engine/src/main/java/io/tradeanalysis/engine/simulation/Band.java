package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/**
 * Uniforms of neighbouring ranks, in no order. A rank is found by narrowing: since uniforms are spread evenly, its value lies
 * close to where the ranks' proportions say; what lies elsewhere is dropped in one pass without branches.
 */
final class Band {

    /** So few are sorted. */
    private static final int FEW = 16;

    /** Standard deviations of a count that a narrower band leaves on each side, before it is tried again with more. */
    private static final double MARGIN = 3;

    private final Kernel kernel;
    private final long[] values;
    private final int count;
    private final int below;
    private final long from;
    private final long to;

    /**
     * A band.
     *
     * @param kernel to pass over it
     * @param values the band's, in no order, followed by anything
     * @param count how many they are
     * @param below how many of the whole sample lie below them
     * @param from the lowest that a value can be
     * @param to above the highest that a value can be
     */
    Band(Kernel kernel, long[] values, int count, int below, long from, long to) {
        this.kernel = kernel;
        this.values = values;
        this.count = count;
        this.below = below;
        this.from = from;
        this.to = to;
    }

    /**
     * The value with a rank that the band has, counted from 1 in the whole sample.
     *
     * @param scratch two arrays, each with room for all of the band's values and the slack
     */
    long at(int rank, long[][] scratch) {
        Band band = this;
        int turn = 0;
        int before;
        do {
            before = band.count;
            band = band.narrow(rank, rank, MARGIN, scratch[turn]);
            turn = 1 - turn;
        } while (band.count > FEW && band.count <= before / 2);
        Arrays.sort(band.values, 0, band.count);
        return band.values[rank - band.below - 1];
    }

    /**
     * The part of the band that has some of its ranks, and few others.
     *
     * @param first the lowest rank
     * @param last the highest rank
     * @param margin standard deviations of a count to leave on each side; doubled until both ranks are inside
     * @param kept where its values go, another array than this band's; with room for all of them and the slack
     */
    Band narrow(int first, int last, double margin, long[] kept) {
        long low = position(first - below - 0.5, -margin);
        long high = position(last - below - 0.5, margin);
        long counts = kernel.between(values, count, low, high, kept);
        int lower = Kernel.below(counts);
        int inside = Kernel.inside(counts);
        boolean hasBoth = lower < first - below && lower + inside >= last - below;
        return hasBoth
                ? new Band(kernel, kept, inside, below + lower, low, high)
                : narrow(first, last, 2 * margin, kept);
    }

    /** Where a rank of the band is to be expected, and some standard deviations further. */
    private long position(double rank, double deviations) {
        double share = rank / count;
        double deviation = Math.sqrt(count * share * (1 - share)) + 1;
        double shifted = (rank + deviations * deviation) / count;
        long width = to - from;
        return from + Math.clamp((long) (shifted * width) + (deviations < 0 ? 0 : 1), 0, width);
    }
}
