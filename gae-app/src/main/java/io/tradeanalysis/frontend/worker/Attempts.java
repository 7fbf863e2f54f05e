package io.tradeanalysis.frontend.worker;

import io.grpc.Deadline;
import io.grpc.ManagedChannel;
import io.grpc.StatusException;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.Handshake;
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
    private final Duration handshakeLimit;
    private final AttemptLog log;
    private final RetryBudgets budgets = new RetryBudgets(System::nanoTime);
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

    /**
     * Attempts at these workers.
     *
     * @param handshakeLimit by when the connection of an attempt has to be there, so that another one may follow
     * @param random picks the worker of each attempt, and pauses
     * @param log is told of retries
     */
    Attempts(
            WorkerChannels channels,
            List<WorkerAddress> workers,
            Duration handshakeLimit,
            Random random,
            AttemptLog log) {
        this.channels = channels;
        this.handshakeLimit = handshakeLimit;
        this.workers = List.copyOf(workers);
        this.random = random;
        this.backoff = new Backoff(random);
        this.log = log;
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
     * @param share of the memory for replies
     */
    <T> Outcome<T> make(Call<T> call, Duration limit, Duration attemptLimit, ReplyRoom.Share share) {
        if (!atOnce.tryAcquire()) {
            return new Outcome.Failed<>(new Failure.NoRoom("one more call", USUAL_WAIT));
        }
        try {
            return attempts(call, limit, attemptLimit, share);
        } finally {
            atOnce.release();
        }
    }

    private <T> Outcome<T> attempts(Call<T> call, Duration limit, Duration attemptLimit, ReplyRoom.Share share) {
        Deadline deadline = after(limit);
        Retries retries = new Retries(budgets, share);
        try {
            return attempts(call, deadline, limit, attemptLimit, retries);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed<>(new Failure.Broken("this process is stopping"));
        } finally {
            log.ended(retries.begun());
        }
    }

    private <T> Outcome<T> attempts(
            Call<T> call, Deadline deadline, Duration limit, Duration attemptLimit, Retries retries)
            throws InterruptedException {
        List<WorkerAddress> order = inRandomOrder();
        while (true) {
            WorkerAddress worker = order.get(retries.begin() % order.size());
            Handshake handshake = new Handshake();
            Duration connection = retries.isLast() ? attemptLimit : handshakeLimit;
            Reach reach = new Reach(handshake::isMade, connection, System::nanoTime, retries.share());
            try (reach) {
                ManagedChannel channel = channels.open(worker.toSocketAddress(), handshake);
                Outcome<T> outcome = on(channel, call, deadline.minimum(after(attemptLimit)), reach);
                if (outcome instanceof Outcome.Success<T>) {
                    budgets.earn();
                }
                return outcome;
            } catch (StatusException e) {
                StatusException end = reach.endOf(e);
                if (retries.share().isRefused()) {
                    return new Outcome.Failed<>(new Failure.NoRoom("the reply", USUAL_WAIT));
                }
                if (deadline.isExpired() || !retries.mayFollow(end, reach)) {
                    return new Outcome.Failed<>(StatusReading.toFailure(end, deadline, limit));
                }
                log.retried(retries.begun(), StatusReading.reason(end));
            }
            pause(backoff.after(retries.begun()), deadline);
        }
    }

    private static <T> Outcome<T> on(ManagedChannel channel, Call<T> call, Deadline deadline, Reach reach)
            throws StatusException, InterruptedException {
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
