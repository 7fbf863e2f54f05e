package io.tradeanalysis.frontend.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusException;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.TestIdentities;
import io.tradeanalysis.frontend.settings.WorkerAddress;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingV2Stub;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnPricesSendingTest {

    /** The watch over an attempt cancels its call, in between two pieces of the file. */
    @Test
    void shouldEndAsAnAttemptThatWasGivenUpMeanwhile(@TempDir Path folder) {
        TestIdentities identities = TestIdentities.in(folder);
        OwnPricesSending sending = new OwnPricesSending(
                AnalysisRequest.of("AMZN", 500, 1000, 1000, 42),
                new OwnPriceFile("EUR", new byte[1_000]),
                Duration.ofSeconds(30));
        try (FakeWorker worker = FakeWorker.start(identities.worker(), 0, List.of(), Scripts.dollars())) {
            ManagedChannel channel = identities
                    .frontEnd()
                    .open(WorkerAddress.parse(worker.address()).toSocketAddress());
            try {
                TradeAnalysisBlockingV2Stub stub =
                        TradeAnalysisGrpc.newBlockingV2Stub(channel).withInterceptors(new Impatient());

                assertThatThrownBy(() -> sending.on(stub))
                        .isInstanceOfSatisfying(
                                StatusException.class,
                                end -> assertThat(end.getStatus().getCode()).isEqualTo(Status.Code.CANCELLED));
            } finally {
                channel.shutdownNow();
            }
        }
    }

    private static final class Impatient implements ClientInterceptor {

        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void sendMessage(Q message) {
                    delegate().cancel("given up", null);
                    super.sendMessage(message);
                }
            };
        }
    }
}
