package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Batches that are being worked on. One thread waits for them; closing stops those that have not ended. */
public final class RunningAssessment implements AutoCloseable {

    private final Progress progress = new Progress();
    private final ExecutorCompletionService<BatchRisk> ended;
    private final List<Future<BatchRisk>> batches;
    private final int resourcesUsed;
    private final List<BatchRisk> results = new ArrayList<>();
    private Optional<Throwable> failure = Optional.empty();

    private RunningAssessment(List<RiskBatch> batches, BatchWork work, Executor executor, int resourcesUsed) {
        this.ended = new ExecutorCompletionService<>(executor);
        this.resourcesUsed = resourcesUsed;
        this.batches = batches.stream()
                .map(batch -> ended.submit(() -> work.assess(batch, progress)))
                .toList();
    }

    /** Hands every batch to the executor, which works on {@code atOnce} of them at the same time. */
    static RunningAssessment start(List<RiskBatch> batches, BatchWork work, Executor executor, int atOnce) {
        return new RunningAssessment(batches, work, executor, Math.min(batches.size(), atOnce));
    }

    /** How many trades have been assessed so far. */
    public int done() {
        return progress.done();
    }

    /**
     * Waits until every batch has ended, or one has failed.
     *
     * @param atMost how long
     * @return whether it is over
     */
    public boolean await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isOver()) {
            Future<BatchRisk> next = ended.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return false;
            }
            take(next);
        }
        return true;
    }

    private boolean isOver() {
        return failure.isPresent() || results.size() == batches.size();
    }

    private void take(Future<BatchRisk> batch) {
        if (batch.state() == Future.State.SUCCESS) {
            results.add(batch.resultNow());
        } else {
            failure = Optional.of(batch.exceptionNow());
        }
    }

    /**
     * The risk of all trades, once it is over.
     *
     * @throws RiskUnavailableException if the place did not do its work for one batch at least
     */
    public Assessment result() throws RiskUnavailableException {
        if (failure.isPresent()) {
            if (failure.get() instanceof RiskUnavailableException unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("a batch failed", failure.get());
        }
        if (!isOver()) {
            throw new IllegalStateException("asked for the result before the end");
        }
        List<TradeRisk> risks =
                results.stream().flatMap(batch -> batch.risks().stream()).toList();
        Duration cpuTime = results.stream().map(BatchRisk::cpuTime).reduce(Duration.ZERO, Duration::plus);
        return new Assessment(risks, resourcesUsed, cpuTime);
    }

    @Override
    public void close() {
        progress.stop();
        batches.forEach(batch -> batch.cancel(true));
    }
}
