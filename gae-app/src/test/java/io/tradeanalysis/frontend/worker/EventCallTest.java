package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusException;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.fake.CannedResult;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.workerapi.mapping.ResultMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventCallTest {

    /** Shorter than the time after which a silent call first asks whether anyone still waits: what it asks then comes after all of it. */
    private static final Duration SILENCE = Duration.ofMillis(500);

    private static final AnalyseEvent RESULT = AnalyseEvent.newBuilder()
            .setResult(ResultMapping.toMessage(
                    CannedResult.of(AnalysisRequest.of("AMZN", 500, 1000, 1000, 42), Scripts.PRICES, "USD", List.of())))
            .build();

    /** As for a thread that gets no processor for longer than a worker may be silent. */
    @Test
    void shouldTakeWhatHasArrivedWhereItsOwnThreadWasLate() throws Exception {
        Outcome<AnalysisResult> outcome = on(worker -> worker.accept(RESULT));

        assertThat(outcome).isInstanceOf(Outcome.Success.class);
    }

    @Test
    void shouldEndWhereNothingHasArrived() {
        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> on(_ -> {}))
                .satisfies(end -> assertThat(end.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));
    }

    /**
     * A call whose worker has said nothing while it may be silent.
     *
     * @param late what arrives after that, before the thread of the call looks at the time
     */
    private static Outcome<AnalysisResult> on(Consumer<Consumer<AnalyseEvent>> late) throws Exception {
        Arrivals arrivals = new Arrivals();
        ProgressListener listener = new ProgressListener() {
            @Override
            public void progress(int done, int of) {}

            @Override
            public void stillWaiting() {
                late.accept(arrivals::arrive);
            }
        };
        TradeAnalysisBlockingV2Stub worker = TradeAnalysisGrpc.newBlockingV2Stub(arrivals);
        return new EventCall<>(
                        stub -> stub.analyse(AnalyseRequest.getDefaultInstance()),
                        EventKind.ANALYSIS,
                        listener,
                        SILENCE)
                .on(worker);
    }

    /** A channel of one call, on which arrives what it is told to, as from the event loop of a real one. */
    private static final class Arrivals extends Channel {

        private final AtomicReference<Consumer<AnalyseEvent>> arrive = new AtomicReference<>(_ -> {});

        void arrive(AnalyseEvent event) {
            arrive.get().accept(event);
        }

        @Override
        public String authority() {
            return "worker";
        }

        @Override
        public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
            return new ClientCall<>() {
                @Override
                public void start(Listener<R> listener, Metadata headers) {
                    arrive.set(event -> Objects.requireNonNull(options.getExecutor())
                            .execute(() -> listener.onMessage(
                                    method.parseResponse(event.toByteString().newInput()))));
                }

                @Override
                public void request(int messages) {}

                @Override
                public void cancel(@Nullable String message, @Nullable Throwable cause) {}

                @Override
                public void halfClose() {}

                @Override
                public void sendMessage(Q message) {}
            };
        }
    }
}
