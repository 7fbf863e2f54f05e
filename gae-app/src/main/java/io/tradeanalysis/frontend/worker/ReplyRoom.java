package io.tradeanalysis.frontend.worker;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.tradeanalysis.workerapi.CallLimits;

/**
 * Memory for what workers reply, as bytes on the wire: but for the first few of each call, counted as they come, until the answers that are made of them have been
 * sent. So many replies at once as would not fit are cut off while they come, and whoever asked is told to come again.
 */
final class ReplyRoom {

    /**
     * What a byte of a reply takes at most while an answer is made of it: itself, the message, the result, what the answer keeps of it, and,
     * for a page, its text, of 20 characters for a number of 8 bytes.
     */
    private static final int BYTES_A_BYTE = 8;

    /** Counted of no call: its progress, for as long as a call may take, so that a call is cut off at its end alone. */
    private static final int FREE_BYTES = 64 << 10;

    private static final int LARGEST = kibibytes(CallLimits.MAX_REPLY_BYTES) + 1;

    private final int most;
    private final int mostOfOne;

    /** Who holds how many KiB. */
    private final Multiset<String> held = HashMultiset.create();

    private ReplyRoom(int most) {
        this.most = Math.max(LARGEST, most);
        this.mostOfOne = Math.max(LARGEST, most / 2);
    }

    /** Room for so many bytes, and for the largest reply at least; one caller has half of it at most, or the largest reply. */
    static ReplyRoom of(long bytes) {
        return new ReplyRoom(kibibytes(bytes));
    }

    /** What a heap has room for. */
    static ReplyRoom ofHeap() {
        return of(Runtime.getRuntime().maxMemory() / BYTES_A_BYTE);
    }

    private static int kibibytes(long bytes) {
        return Math.toIntExact((bytes + 1023) >> 10);
    }

    /** A share that holds nothing yet. */
    Share share(String caller) {
        return new Share(caller);
    }

    private synchronized boolean take(String caller, int kibibytes) {
        if (held.size() + kibibytes > most || held.count(caller) + kibibytes > mostOfOne) {
            return false;
        }
        held.add(caller, kibibytes);
        return true;
    }

    private synchronized void giveBack(String caller, int kibibytes) {
        held.remove(caller, kibibytes);
    }

    /** What the replies of one call hold. */
    final class Share implements HeldReply {

        private final String caller;
        private long bytes;
        private int held;
        private boolean isClosed;
        private boolean isRefused;

        private Share(String caller) {
            this.caller = caller;
        }

        /** So much more has come; false if there is no room for it. */
        synchronized boolean add(long more) {
            bytes += more;
            int needed = kibibytes(Math.max(0, bytes - FREE_BYTES)) - held;
            if (isClosed || isRefused || !take(caller, needed)) {
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
            giveBack(caller, held);
            held = 0;
        }
    }
}
