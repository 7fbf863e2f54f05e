package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.TradeRisk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Batches that are being worked on. Closing stops those that have not ended. */
public final class RunningAssessment implements AutoCloseable {

    private final Progress progress;
    private final List<CompletableFuture<BatchRisk>> batches;
    private final int resourcesUsed;
    private final Duration longestStandstill;
    private final Runnable stop;

    /** Ends with the last batch, or with the first that fails. */
    private final CompletableFuture<Void> over;

    private int doneBefore;
    private long doneSince = System.nanoTime();

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
            List<CompletableFuture<BatchRisk>> batches,
            int resourcesUsed,
            Duration longestStandstill,
            Runnable stop) {
        this.progress = progress;
        this.batches = List.copyOf(batches);
        this.resourcesUsed = resourcesUsed;
        this.longestStandstill = longestStandstill;
        this.stop = stop;
        this.over = CompletableFuture.allOf(batches.toArray(CompletableFuture[]::new));
        for (CompletableFuture<BatchRisk> batch : batches) {
            CompletableFuture<?> _ = batch.whenComplete((_, failure) -> {
                if (failure != null) {
                    over.completeExceptionally(failure);
                }
            });
        }
    }

    /** How many trades have been assessed so far. */
    public int done() {
        return progress.done();
    }

    /**
     * Waits until every batch has ended, or one has failed. One thread waits.
     *
     * @param atMost how long
     * @return whether it is over
     * @throws StandstillException if no trade has ended for too long
     */
    public boolean await(Duration atMost) throws InterruptedException, StandstillException {
        try {
            over.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            requireProgress();
            return false;
        } catch (ExecutionException _) {
            // the result tells it
        }
        return true;
    }

    private void requireProgress() throws StandstillException {
        int done = done();
        long now = System.nanoTime();
        if (done != doneBefore) {
            doneBefore = done;
            doneSince = now;
        } else if (now - doneSince >= longestStandstill.toNanos()) {
            throw new StandstillException(longestStandstill);
        }
    }

    /**
     * The risk of all trades, once it is over.
     *
     * @throws RiskUnavailableException if the place did not do its work for one batch at least
     */
    public Assessment result() throws RiskUnavailableException {
        return switch (over.state()) {
            case RUNNING -> throw new IllegalStateException("asked for the result before the end");
            case SUCCESS -> assessment();
            case FAILED, CANCELLED -> throw failure(over.exceptionNow());
        };
    }

    private Assessment assessment() {
        List<BatchRisk> results =
                batches.stream().map(CompletableFuture::resultNow).toList();
        List<TradeRisk> risks =
                results.stream().flatMap(batch -> batch.risks().stream()).toList();
        Duration cpuTime = results.stream().map(BatchRisk::cpuTime).reduce(Duration.ZERO, Duration::plus);
        return new Assessment(risks, resourcesUsed, cpuTime);
    }

    private static RiskUnavailableException failure(Throwable end) {
        Throwable failure = end instanceof CompletionException && end.getCause() != null ? end.getCause() : end;
        if (failure instanceof RiskUnavailableException unavailable) {
            return unavailable;
        }
        throw new IllegalStateException("a batch failed", failure);
    }

    @Override
    public void close() {
        progress.stop();
        stop.run();
    }
}
