package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/** Arrays that the tails of one sampler use one after the other: to touch fresh memory takes longer than all that is done in it. */
final class PathBuffers {

    private double[] kept = new double[0];
    private double[] ranked = new double[0];
    private double[] below = new double[0];

    /** Makes room for so many paths, and for the slack of {@link Kernel#SLACK}; what is kept stays. */
    void ensureRoom(int paths) {
        int room = paths + Kernel.SLACK;
        if (kept.length < room) {
            kept = Arrays.copyOf(kept, 2 * room);
            ranked = new double[kept.length];
            below = new double[kept.length];
        }
    }

    /** The paths of a tail, in the order in which they were simulated. */
    double[] kept() {
        return kept;
    }

    /** The same paths, partly in the order of their growth. */
    double[] ranked() {
        return ranked;
    }

    /** Those below a limit. */
    double[] below() {
        return below;
    }
}
