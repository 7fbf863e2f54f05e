package io.tradeanalysis.frontend.worker;

import io.grpc.Deadline;
import io.grpc.ManagedChannel;
import io.grpc.StatusException;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes a call, each attempt on a connection of its own to a worker picked at random, another one than before where there
 * is one. Results are deterministic, so an attempt more changes nothing; it may only cost more, which the budget bounds.
 */
final class Attempts {

    private static final int MOST = 3;

    /**
     * Calls at the same time: each may have a connection in the making. On a machine without time for them more would only make
     * all of them late, and their next attempts, too.
     */
    static final int MOST_AT_ONCE = 64;

    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private final WorkerChannels channels;
    private final List<WorkerAddress> workers;
    private final Random random;
    private final Backoff backoff;
    private final RetryBudget budget = RetryBudget.ofTenPercent();
    private final RetryBudget ofSilence = RetryBudget.ofTenPercentAndOneASecond(System::nanoTime);
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

    Attempts(WorkerChannels channels, List<WorkerAddress> workers, Random random) {
        this.channels = channels;
        this.workers = List.copyOf(workers);
        this.random = random;
        this.backoff = new Backoff(random);
    }

    /** One attempt of a call. */
    @FunctionalInterface
    interface Call<T> {

        /**
         * Makes the attempt.
         *
         * @param worker calls one worker, and knows when all attempts together must have ended
         * @throws StatusException if it gave nothing
         */
        Outcome<T> on(TradeAnalysisBlockingV2Stub worker) throws StatusException, InterruptedException;
    }

    /**
     * Makes a call, unless too many are being made.
     *
     * @param limit how long all attempts together may take
     * @param attemptLimit how long one of them may take
     */
    <T> Outcome<T> make(Call<T> call, Duration limit, Duration attemptLimit) {
        if (!atOnce.tryAcquire()) {
            return new Outcome.Failed<>(new Failure.Withheld(USUAL_WAIT));
        }
        try {
            return attempts(call, limit, attemptLimit);
        } finally {
            atOnce.release();
        }
    }

    private <T> Outcome<T> attempts(Call<T> call, Duration limit, Duration attemptLimit) {
        Deadline deadline = after(limit);
        List<WorkerAddress> order = inRandomOrder();
        try {
            for (int attempt = 1; ; attempt++) {
                Reach reach = new Reach(System::nanoTime);
                try {
                    WorkerAddress worker = order.get((attempt - 1) % order.size());
                    Outcome<T> outcome = on(worker, call, deadline.minimum(after(attemptLimit)), reach);
                    if (outcome instanceof Outcome.Success<T>) {
                        budget.earn();
                        ofSilence.earn();
                    }
                    return outcome;
                } catch (StatusException end) {
                    if (attempt == MOST || deadline.isExpired() || !mayRetry(end, reach)) {
                        return new Outcome.Failed<>(StatusReading.toFailure(end, deadline, limit));
                    }
                }
                pause(backoff.after(attempt), deadline);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>(new Failure.Broken("this process is stopping"));
        }
    }

    /** An attempt that was turned away at the door cost nobody anything, so it need not be paid for. */
    private boolean mayRetry(StatusException end, Reach reach) {
        return StatusReading.mayRetry(end)
                && (reach.isTurnedAwayAtOnce(end) || (reach.isSilence(end) ? ofSilence : budget).spend());
    }

    private <T> Outcome<T> on(WorkerAddress worker, Call<T> call, Deadline deadline, Reach reach)
            throws StatusException, InterruptedException {
        ManagedChannel channel = channels.open(worker.toSocketAddress());
        try {
            return call.on(TradeAnalysisGrpc.newBlockingV2Stub(channel)
                    .withInterceptors(reach)
                    .withDeadline(deadline));
        } finally {
            channel.shutdownNow();
        }
    }

    private static Deadline after(Duration time) {
        return Deadline.after(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void pause(Duration time, Deadline deadline) throws InterruptedException {
        long left = Math.max(0, deadline.timeRemaining(TimeUnit.NANOSECONDS));
        Thread.sleep(Duration.ofNanos(Math.min(left, time.toNanos())));
    }

    private List<WorkerAddress> inRandomOrder() {
        List<WorkerAddress> order = new ArrayList<>(workers);
        Collections.shuffle(order, random);
        return order;
    }
}
