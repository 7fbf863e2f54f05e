package io.tradeanalysis.worker.calls;

import io.tradeanalysis.worker.compute.RunningWork;
import io.tradeanalysis.worker.compute.StandstillException;
import java.time.Duration;

/** Waits for work on behalf of a caller. */
public final class Waiting {

    /** How long the caller hears nothing at most; about ten times a second is as much as an eye follows. */
    private static final Duration PROGRESS_INTERVAL = Duration.ofMillis(100);

    /**
     * Waits until the work is over, and tells the caller how far it is.
     *
     * @param parts all of them
     * @return whether it is over; if not, nobody waits for it any more
     * @throws StandstillException if no part has ended for too long
     */
    public static boolean untilOver(RunningWork<?> work, int parts, Caller caller)
            throws StandstillException, InterruptedException {
        return untilOver(work, 0, parts, caller);
    }

    /**
     * The same, for one stage of several.
     *
     * @param before parts of the stages before
     * @param parts those of all stages
     */
    public static boolean untilOver(RunningWork<?> work, int before, int parts, Caller caller)
            throws StandstillException, InterruptedException {
        caller.progress(before, parts);
        while (!work.await(PROGRESS_INTERVAL)) {
            if (caller.isGone()) {
                return false;
            }
            caller.progress(before + work.partsDone(), parts);
        }
        return true;
    }

    private Waiting() {}
}
