package io.tradeanalysis.frontend.worker;

/**
 * How much more work retries may make than there is anyway, of all calls of a kind together: each call that succeeds earns a
 * part of a retry, each retry spends a whole one. While calls succeed that is a share of them; while none does, retries soon
 * end, so that workers who have too much to do don't get more.
 *
 * @see <a href="https://sre.google/sre-book/handling-overload/">Site Reliability Engineering, chapter 21</a>
 */
final class RetryBudget {

    private final double earned;
    private final double most;
    private double left;

    private RetryBudget(double earned, double most) {
        this.earned = earned;
        this.most = most;
        this.left = most;
    }

    /** One retry for ten calls that succeed; ten at once where there was nothing to retry for a while. */
    static RetryBudget ofTenPercent() {
        return new RetryBudget(0.1, 10);
    }

    /** A call has succeeded. */
    synchronized void earn() {
        left = Math.min(most, left + earned);
    }

    /** Spends a retry; false if there is none left. */
    synchronized boolean spend() {
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
