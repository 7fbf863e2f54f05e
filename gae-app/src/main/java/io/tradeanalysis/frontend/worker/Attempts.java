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
import java.util.concurrent.TimeUnit;

/**
 * Makes a call, each attempt on a connection of its own to a worker picked at random, another one than before where there
 * is one. Results are deterministic, so an attempt more changes nothing.
 */
final class Attempts {

    private static final int MOST = 3;

    private final WorkerChannels channels;
    private final List<WorkerAddress> workers;
    private final Random random;

    Attempts(WorkerChannels channels, List<WorkerAddress> workers, Random random) {
        this.channels = channels;
        this.workers = List.copyOf(workers);
        this.random = random;
    }

    /** One attempt of a call. */
    @FunctionalInterface
    interface Call<T> {

        /**
         * Makes the attempt.
         *
         * @throws StatusException if nothing has arrived yet, so that another attempt may be made
         */
        Outcome<T> on(TradeAnalysisBlockingV2Stub worker) throws StatusException, InterruptedException;
    }

    <T> Outcome<T> make(Call<T> call, Duration limit) {
        Deadline deadline = Deadline.after(limit.toNanos(), TimeUnit.NANOSECONDS);
        List<WorkerAddress> order = inRandomOrder();
        for (int attempt = 1; ; attempt++) {
            WorkerAddress worker = order.get((attempt - 1) % order.size());
            try {
                return on(worker, call, deadline);
            } catch (StatusException end) {
                if (attempt == MOST || !StatusReading.mayRetry(end)) {
                    return new Outcome.Failed<>(StatusReading.toFailure(end, limit));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return new Outcome.Failed<>(new Failure.Broken("this process is stopping"));
            }
        }
    }

    private <T> Outcome<T> on(WorkerAddress worker, Call<T> call, Deadline deadline)
            throws StatusException, InterruptedException {
        ManagedChannel channel = channels.open(worker.toSocketAddress());
        try {
            return call.on(TradeAnalysisGrpc.newBlockingV2Stub(channel).withDeadline(deadline));
        } finally {
            channel.shutdownNow();
        }
    }

    private List<WorkerAddress> inRandomOrder() {
        List<WorkerAddress> order = new ArrayList<>(workers);
        Collections.shuffle(order, random);
        return order;
    }
}
