package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/** The arrays that a sampler and its tail work in, made once. */
final class Buffers {

    /** The tail's uniforms in the order of generation. */
    long[] tail = new long[0];

    /** Those of the section taken last. */
    long[] section = new long[0];

    /** Two for whatever is needed for a moment. */
    long[][] scratch = new long[2][0];

    /** Makes room in each array, and keeps what the tail holds. */
    void ensureRoom(int room) {
        if (tail.length < room) {
            tail = Arrays.copyOf(tail, room);
            section = new long[room];
            scratch = new long[2][room];
        }
    }
}
