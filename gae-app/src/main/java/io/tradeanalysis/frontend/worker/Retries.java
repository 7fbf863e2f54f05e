package io.tradeanalysis.frontend.worker;

import io.grpc.StatusException;

/** Decides for one call whether another attempt follows. */
final class Retries {

    static final int MOST_ATTEMPTS = 3;

    private final RetryBudgets budgets;
    private final ReplyRoom.Share share;
    private int begun;
    private boolean perhapsRefused;

    /** @param share of the memory for replies, that of all attempts together */
    Retries(RetryBudgets budgets, ReplyRoom.Share share) {
        this.budgets = budgets;
        this.share = share;
    }

    ReplyRoom.Share share() {
        return share;
    }

    /** An attempt begins; says how many there were before. */
    int begin() {
        return begun++;
    }

    /** Whether none may follow the attempt that began last. */
    boolean isLast() {
        return begun == MOST_ATTEMPTS;
    }

    /** How many attempts have begun. */
    int begun() {
        return begun;
    }

    /**
     * The attempt that began last ended without an answer; says whether another one may follow, and pays for it.
     *
     * @param reach of that attempt
     */
    boolean mayFollow(StatusException end, Reach reach) {
        return begun < MOST_ATTEMPTS && StatusReading.mayRetry(end) && !isRefusedTwice(end, reach) && pay(end, reach);
    }

    /** Once may be a worker that went away in that moment; twice is somebody who does not want us. */
    private boolean isRefusedTwice(StatusException end, Reach reach) {
        boolean before = perhapsRefused;
        perhapsRefused |= reach.isPerhapsRefused(end);
        return before && reach.isPerhapsRefused(end);
    }

    /** An attempt that was turned away at the door cost nobody anything, so it need not be paid for. */
    private boolean pay(StatusException end, Reach reach) {
        return reach.isTurnedAwayAtOnce(end) || budgets.spend(reach.isSilence(end));
    }
}
