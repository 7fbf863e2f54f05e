package io.tradeanalysis.frontend.visitors;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long a reader may let an answer wait: the time that writing takes counts, all writes together, not the time between them. The
 * host itself limits only how long a reader takes nothing at all.
 */
final class Pace {

    /** Bytes or characters, so that a slow reader is noticed within an answer that is written at once. */
    private static final int PIECE = 8 << 10;

    private final long graceNanos;
    private final int bytesASecond;
    private final LongSupplier nanoTime;
    private final Runnable cutOff;
    private long written;
    private long nanos;

    /**
     * The pace of one answer.
     *
     * @param grace how long all writes may take, whatever they write
     * @param bytesASecond what a reader takes beyond that at least; text counts a byte for each character
     * @param nanoTime a clock like {@link System#nanoTime()}
     * @param cutOff ends the connection of who is slower
     */
    Pace(Duration grace, int bytesASecond, LongSupplier nanoTime, Runnable cutOff) {
        this.graceNanos = grace.toNanos();
        this.bytesASecond = bytesASecond;
        this.nanoTime = nanoTime;
        this.cutOff = cutOff;
    }

    /** Writes something. */
    @FunctionalInterface
    interface Write {

        void run() throws IOException;
    }

    /** Writes a part of something. */
    @FunctionalInterface
    interface PartWrite {

        void run(int offset, int length) throws IOException;
    }

    /**
     * Writes a part of something, in pieces.
     *
     * @throws IOException if the time was over before one of them
     */
    void inPieces(int offset, int length, PartWrite write) throws IOException {
        for (int done = 0; done < length; done += PIECE) {
            int from = offset + done;
            int piece = Math.min(PIECE, length - done);
            count(piece, () -> write.run(from, piece));
        }
    }

    /**
     * Writes a piece.
     *
     * @throws IOException if the time was over before, and from then on
     */
    void count(int bytes, Write write) throws IOException {
        if (nanos > graceNanos + written * 1e9 / bytesASecond) {
            cutOff.run();
            throw new IOException("the reader is too slow");
        }
        long start = nanoTime.getAsLong();
        try {
            write.run();
        } finally {
            nanos += nanoTime.getAsLong() - start;
            written += bytes;
        }
    }
}
