package io.tradeanalysis.worker.calls;

/** The one who waits for an analysis. It is told, and asked, by one thread. */
public interface Caller {

    /** Whether nobody waits any more. */
    boolean isGone();

    /**
     * Tells how far the analysis is. The end is told by the result alone.
     *
     * @param done trades assessed so far
     * @param of all trades
     */
    void progress(int done, int of);
}
