package io.tradeanalysis.frontend.worker;

/**
 * Hears how an analysis goes on, on the thread that waits for it. What hears of progress, or of none, may throw
 * {@link CallerGoneException}, which stops the work on the worker.
 */
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener NONE = (done, of) -> {};

    /**
     * Some trades have been assessed.
     *
     * @param done how many
     * @param of out of how many
     */
    void progress(int done, int of);

    /** Nothing has happened for a while; a chance to find out whether anyone still waits for the result. */
    default void stillWaiting() {}

    /** On whose behalf: callers of one name share what one may have of the memory for replies. */
    default String caller() {
        return "";
    }

    /** The call is over; whoever goes on to use what came of it closes this when that is done. */
    default void holds(HeldReply reply) {
        reply.close();
    }
}
