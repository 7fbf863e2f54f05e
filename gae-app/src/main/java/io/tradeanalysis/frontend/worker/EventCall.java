package io.tradeanalysis.frontend.worker;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.tradeanalysis.workerapi.v1.Progress;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One attempt of work that a worker tells the progress of: it goes to the listener until the result or a refusal ends it. A
 * worker tells its progress all the time, so one that is silent for long will give nothing any more.
 *
 * @param <E> what the worker tells
 * @param <T> what the work gives
 */
final class EventCall<E, T> implements Attempts.Call<T> {

    /** How often a silent call asks its listener whether anyone still waits. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Start<E> start;
    private final EventKind<E, T> kind;
    private final ProgressListener listener;
    private final Duration longestSilence;

    EventCall(Start<E> start, EventKind<E, T> kind, ProgressListener listener, Duration longestSilence) {
        this.start = start;
        this.kind = kind;
        this.listener = listener;
        this.longestSilence = longestSilence;
    }

    /** Begins a call that is answered by events. */
    @FunctionalInterface
    interface Start<E> {
        BlockingClientCall<?, E> on(TradeAnalysisBlockingV2Stub worker) throws StatusException, InterruptedException;
    }

    @Override
    public Outcome<T> on(TradeAnalysisBlockingV2Stub worker) throws StatusException, InterruptedException {
        BlockingClientCall<?, E> events = start.on(worker);
        try {
            while (true) {
                Optional<E> event = next(events);
                if (event.isEmpty()) {
                    return new Outcome.Failed<>(new Failure.Broken("the worker ended without a result"));
                }
                Optional<Progress> progress = kind.progressOf(event.get());
                if (progress.isEmpty()) {
                    return kind.end(event.get());
                }
                listener.progress(progress.get().getDone(), progress.get().getOf());
            }
        } finally {
            events.cancel("nothing more is needed", null);
        }
    }

    /** The next event; none at the end of the stream. This thread may have slept through its time, so what has arrived counts. */
    private Optional<E> next(BlockingClientCall<?, E> events) throws StatusException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            long left = Math.max(0, longestSilence.toNanos() - (System.nanoTime() - start));
            try {
                return Optional.ofNullable(events.read(Math.min(left, INTERVAL.toNanos()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException _) {
                if (left == 0) {
                    throw silent();
                }
                listener.stillWaiting();
            }
        }
    }

    private StatusException silent() {
        return Status.DEADLINE_EXCEEDED
                .withDescription("silent for %d ms".formatted(longestSilence.toMillis()))
                .asException();
    }
}
