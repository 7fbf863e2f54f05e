package io.tradeanalysis.worker.compute;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Work that goes on. Closing stops what has not ended.
 *
 * @param <R> what comes of a part
 */
public final class RunningWork<R> implements AutoCloseable {

    private final Progress progress;
    private final List<CompletableFuture<Done<R>>> shares;
    private final int resourcesUsed;
    private final Duration longestStandstill;
    private final Runnable stop;

    /** Ends with the last share, or with the first that fails. */
    private final CompletableFuture<Void> over;

    private int doneBefore;
    private long doneSince = System.nanoTime();

    /**
     * Work that has been started.
     *
     * @param progress what those who work tell
     * @param shares one for each of them
     * @param resourcesUsed how many of them work at the same time at most
     * @param longestStandstill how long no part ends at most, if all is well
     * @param stop frees what they hold
     */
    RunningWork(
            Progress progress,
            List<CompletableFuture<Done<R>>> shares,
            int resourcesUsed,
            Duration longestStandstill,
            Runnable stop) {
        this.progress = progress;
        this.shares = List.copyOf(shares);
        this.resourcesUsed = resourcesUsed;
        this.longestStandstill = longestStandstill;
        this.stop = stop;
        this.over = CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new));
        for (CompletableFuture<Done<R>> share : shares) {
            CompletableFuture<?> _ = share.whenComplete((_, failure) -> {
                if (failure != null) {
                    over.completeExceptionally(failure);
                }
            });
        }
    }

    /** Tells what each share took, once it has ended well. */
    void eachShare(Consumer<Done<R>> told) {
        for (CompletableFuture<Done<R>> share : shares) {
            CompletableFuture<?> _ = share.thenAccept(told);
        }
    }

    /** How many parts have been done so far. */
    public int partsDone() {
        return progress.done();
    }

    /**
     * Waits until all have ended, or one has failed. One thread waits.
     *
     * @param atMost how long
     * @return whether it is over
     * @throws StandstillException if no part has ended for too long
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
        int done = progress.done();
        long now = System.nanoTime();
        if (done != doneBefore) {
            doneBefore = done;
            doneSince = now;
        } else if (now - doneSince >= longestStandstill.toNanos()) {
            throw new StandstillException(longestStandstill);
        }
    }

    /**
     * What came of all parts, in any order, once it is over.
     *
     * @throws RiskUnavailableException if the place did not do its work for one share at least
     */
    public List<R> results() throws RiskUnavailableException {
        return shares().stream().flatMap(share -> share.results().stream()).toList();
    }

    /**
     * The processor time that it took, of all resources together, once it is over.
     *
     * @throws RiskUnavailableException as above
     */
    public Duration cpuTime() throws RiskUnavailableException {
        return shares().stream().map(Done::cpuTime).reduce(Duration.ZERO, Duration::plus);
    }

    /** How many parts were worked on at the same time at most. */
    public int resourcesUsed() {
        return resourcesUsed;
    }

    private List<Done<R>> shares() throws RiskUnavailableException {
        return switch (over.state()) {
            case RUNNING -> throw new IllegalStateException("asked for the result before the end");
            case SUCCESS -> shares.stream().map(CompletableFuture::resultNow).toList();
            case FAILED, CANCELLED -> throw failure(over.exceptionNow());
        };
    }

    private static RiskUnavailableException failure(Throwable end) {
        Throwable failure = end instanceof CompletionException && end.getCause() != null ? end.getCause() : end;
        if (failure instanceof RiskUnavailableException unavailable) {
            return unavailable;
        }
        throw new IllegalStateException("a share of the work failed", failure);
    }

    @Override
    public void close() {
        progress.stop();
        stop.run();
    }
}
