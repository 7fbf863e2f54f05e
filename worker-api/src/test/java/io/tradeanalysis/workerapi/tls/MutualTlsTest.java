package io.tradeanalysis.workerapi.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutualTlsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger handled = new AtomicInteger();
    private IdentityFolder ours;
    private Server server;

    @BeforeEach
    void start() throws IOException {
        ours = issue("ours", Duration.ofDays(1), InstantSource.system());
        server = serve(ours.server());
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    @Test
    void shouldLetOurFrontEndCallOurWorker() {
        assertThat(call(frontEnd(ours.client()))).isEqualTo(Status.Code.OK);
        assertThat(handled).hasValue(1);
    }

    @Test
    void shouldRefuseAFrontEndOfAnotherAuthority() throws IOException {
        IdentityFolder others = issue("others", Duration.ofDays(1), InstantSource.system());
        IdentityFiles mixed = new IdentityFiles(
                others.client().certificate(),
                others.client().key(),
                ours.client().authorities());

        assertRefused(frontEnd(mixed));
    }

    @Test
    void shouldRefuseAWorkersCertificateAsAFrontEnds() {
        assertRefused(frontEnd(ours.server()));
    }

    @Test
    void shouldRefuseAnExpiredFrontEnd() throws IOException {
        IdentityFolder expired =
                issue("expired", Duration.ofDays(1), InstantSource.offset(InstantSource.system(), Duration.ofDays(-3)));
        IdentityFiles mixed = new IdentityFiles(
                expired.client().certificate(),
                expired.client().key(),
                ours.client().authorities());

        assertRefused(frontEnd(mixed));
    }

    @Test
    void shouldRefuseAWorkerThatShowsAFrontEndsCertificate() throws IOException, InterruptedException {
        stop();
        server = serve(ours.client());

        assertRefused(frontEnd(ours.client()));
    }

    @Test
    void shouldRefuseAPlaintextCall() {
        assertRefused(NettyChannelBuilder.forAddress("localhost", server.getPort())
                .usePlaintext()
                .build());
    }

    private void assertRefused(WorkerChannels channels) {
        assertThat(call(channels)).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(handled).hasValue(0);
    }

    private void assertRefused(ManagedChannel channel) {
        assertThat(call(channel)).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(handled).hasValue(0);
    }

    private Status.Code call(WorkerChannels channels) {
        return call(channels.open(new InetSocketAddress("localhost", server.getPort())));
    }

    private static Status.Code call(ManagedChannel channel) {
        try {
            TradeAnalysisGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(10, TimeUnit.SECONDS)
                    .listAssets(ListAssetsRequest.getDefaultInstance());
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        } finally {
            channel.shutdownNow();
        }
    }

    private Server serve(IdentityFiles identity) throws IOException {
        return NettyServerBuilder.forPort(0)
                .sslContext(live(identity, Side.WORKER).tls())
                .addService(new TradeAnalysisGrpc.TradeAnalysisImplBase() {
                    @Override
                    public void listAssets(ListAssetsRequest request, StreamObserver<ListAssetsReply> observer) {
                        handled.incrementAndGet();
                        observer.onNext(ListAssetsReply.getDefaultInstance());
                        observer.onCompleted();
                    }
                })
                .build()
                .start();
    }

    private static WorkerChannels frontEnd(IdentityFiles identity) {
        return WorkerChannels.of(live(identity, Side.FRONT_END));
    }

    private static LiveIdentity live(IdentityFiles identity, Side side) {
        try {
            return LiveIdentity.read(new IdentityFilesSource(identity), side);
        } catch (NoIdentityException e) {
            throw new AssertionError(e);
        }
    }

    private IdentityFolder issue(String name, Duration validity, InstantSource clock) throws IOException {
        Identities identities = IdentityIssuer.issue(validity, clock);
        IdentityFolder written = new IdentityFolder(folder.resolve(name));
        written.write(identities);
        return written;
    }
}
