package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.TradeRisk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Batches that are being worked on. Closing stops those that have not ended. */
public final class RunningAssessment implements AutoCloseable {

    private final RunningWork<TradeRisk> work;

    RunningAssessment(RunningWork<TradeRisk> work) {
        this.work = work;
    }

    /**
     * Batches that have been started.
     *
     * @param progress what those who work on them tell
     * @param resourcesUsed how many of them work at the same time at most
     * @param longestStandstill how long none of their trades ends at most, if all is well
     * @param stop frees what they hold
     */
    RunningAssessment(
            Progress progress,
            List<CompletableFuture<Done<TradeRisk>>> batches,
            int resourcesUsed,
            Duration longestStandstill,
            Runnable stop) {
        this(new RunningWork<>(progress, batches, resourcesUsed, longestStandstill, stop));
    }

    /** What goes on. */
    public RunningWork<TradeRisk> work() {
        return work;
    }

    /** How many trades have been assessed so far. */
    public int done() {
        return work.partsDone();
    }

    /**
     * Waits until every batch has ended, or one has failed.
     *
     * @param atMost how long
     * @return whether it is over
     * @throws StandstillException if no trade has ended for too long
     */
    public boolean await(Duration atMost) throws InterruptedException, StandstillException {
        return work.await(atMost);
    }

    /**
     * The risk of all trades, once it is over.
     *
     * @throws RiskUnavailableException if the place did not do its work for one batch at least
     */
    public Assessment result() throws RiskUnavailableException {
        return new Assessment(work.results(), work.resourcesUsed(), work.cpuTime());
    }

    @Override
    public void close() {
        work.close();
    }
}
