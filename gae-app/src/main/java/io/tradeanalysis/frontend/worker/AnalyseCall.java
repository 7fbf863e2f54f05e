package io.tradeanalysis.frontend.worker;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.BlockingClientCall;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One attempt of an analysis: progress goes to the listener until the result or a refusal ends it. A worker tells its
 * progress all the time, so one that is silent for long will give nothing any more.
 */
final class AnalyseCall implements Attempts.Call<AnalysisResult> {

    /** How often a silent call asks its listener whether anyone still waits. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Start start;
    private final ProgressListener listener;
    private final Duration longestSilence;

    AnalyseCall(Start start, ProgressListener listener, Duration longestSilence) {
        this.start = start;
        this.listener = listener;
        this.longestSilence = longestSilence;
    }

    /** Begins a call whose events are those of an analysis. */
    @FunctionalInterface
    interface Start {
        BlockingClientCall<?, AnalyseEvent> on(TradeAnalysisBlockingV2Stub worker)
                throws StatusException, InterruptedException;
    }

    @Override
    public Outcome<AnalysisResult> on(TradeAnalysisBlockingV2Stub worker) throws StatusException, InterruptedException {
        BlockingClientCall<?, AnalyseEvent> events = start.on(worker);
        try {
            while (true) {
                AnalyseEvent event = next(events);
                switch (event.getEventCase()) {
                    case PROGRESS ->
                        listener.progress(
                                event.getProgress().getDone(),
                                event.getProgress().getOf());
                    case RESULT -> {
                        return new Outcome.Success<>(ResultMapping.toContract(event.getResult()));
                    }
                    case REFUSAL -> {
                        return new Outcome.Failed<>(new Failure.Refused(RequestMapping.toContract(event.getRefusal())));
                    }
                    case EVENT_NOT_SET -> {
                        return new Outcome.Failed<>(new Failure.Broken("the worker ended without a result"));
                    }
                }
            }
        } finally {
            events.cancel("nothing more is needed", null);
        }
    }

    /** The next event; an empty one at the end of the stream. */
    private AnalyseEvent next(BlockingClientCall<?, AnalyseEvent> events) throws StatusException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            long left = longestSilence.toNanos() - (System.nanoTime() - start);
            if (left <= 0) {
                throw silent();
            }
            try {
                AnalyseEvent event = events.read(Math.min(left, INTERVAL.toNanos()), TimeUnit.NANOSECONDS);
                return event == null ? AnalyseEvent.getDefaultInstance() : event;
            } catch (TimeoutException _) {
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
