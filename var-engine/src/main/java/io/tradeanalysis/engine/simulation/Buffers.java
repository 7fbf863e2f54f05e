package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/** The arrays that a sampler and its tail work in, made once. */
final class Buffers {

    /** The tail's uniforms in the order of generation. */
    long[] tail = new long[0];

    /** Those of the section taken last. */
    long[] section = new long[0];

    /** The uniforms of the last tail sum, in the order of generation. */
    long[] below = new long[0];

    /** Their standard normal values. */
    double[] normals = new double[0];

    /** Some of those. */
    double[] someNormals = new double[0];

    /** Two for whatever is needed for a moment. */
    long[][] scratch = new long[2][0];

    /** Makes room for the tail while it grows, and keeps what it holds. */
    void ensureRoomToGrow(int room) {
        if (tail.length < room) {
            tail = Arrays.copyOf(tail, room);
        }
    }

    /** Makes room for what is done with a tail of this many, in each of the other arrays. */
    void ensureRoomBeside(int room) {
        if (section.length < room) {
            section = new long[room];
            below = new long[room];
            normals = new double[room];
            someNormals = new double[room];
            scratch = new long[2][room];
        }
    }
}
