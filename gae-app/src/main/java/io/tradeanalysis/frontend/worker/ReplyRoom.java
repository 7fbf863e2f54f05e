package io.tradeanalysis.frontend.worker;

import io.tradeanalysis.workerapi.CallLimits;
import java.util.concurrent.Semaphore;

/**
 * Memory for what workers reply, as bytes on the wire: counted as they come, until the answers that are made of them have been
 * sent. So many replies at once as would not fit are cut off while they come, and whoever asked is told to come again.
 */
final class ReplyRoom {

    /**
     * What a byte of a reply takes at most while an answer is made of it: itself, the message, the result, and twice its text, of 20
     * characters for a number of 8 bytes.
     */
    private static final int BYTES_A_BYTE = 8;

    private final Semaphore kibibytes;

    private ReplyRoom(long bytes) {
        this.kibibytes = new Semaphore(Math.toIntExact(bytes >> 10));
    }

    /** Room for so many bytes, and for the largest reply at least. */
    static ReplyRoom of(long bytes) {
        return new ReplyRoom(Math.max(CallLimits.MAX_REPLY_BYTES + (1L << 10), bytes));
    }

    /** What a heap has room for. */
    static ReplyRoom ofHeap() {
        return of(Runtime.getRuntime().maxMemory() / BYTES_A_BYTE);
    }

    /** A share that holds nothing yet. */
    Share share() {
        return new Share();
    }

    /** What the replies of one call hold. */
    final class Share implements HeldReply {

        private long bytes;
        private int held;
        private boolean isClosed;
        private boolean isRefused;

        /** So much more has come; false if there is no room for it. */
        synchronized boolean add(long more) {
            bytes += more;
            int needed = Math.toIntExact((bytes + 1023) >> 10) - held;
            if (isClosed || isRefused || !kibibytes.tryAcquire(needed)) {
                isRefused = true;
                return false;
            }
            held += needed;
            return true;
        }

        /** Whether there was no room at some time. */
        synchronized boolean isRefused() {
            return isRefused;
        }

        @Override
        public synchronized void close() {
            isClosed = true;
            kibibytes.release(held);
            held = 0;
        }
    }
}
