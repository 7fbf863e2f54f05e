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
import io.tradeanalysis.identity.LeavesOfTwoAges;
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
        ours = issue("ours");
        server = serve(ours.server());
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }

    private void restart(IdentityFiles identity) throws IOException, InterruptedException {
        stop();
        server = serve(identity);
    }

    @Test
    void shouldLetOurFrontEndCallOurWorker() {
        assertThat(call(frontEnd(ours.client()))).isEqualTo(Status.Code.OK);
        assertThat(handled).hasValue(1);
    }

    @Test
    void shouldRefuseAFrontEndOfAnotherAuthority() throws IOException {
        IdentityFolder others = issue("others");
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

    /** A leaf of the same authority that still holds gets through, so the other one is refused for its age. */
    @Test
    void shouldRefuseAnExpiredFrontEnd() throws IOException, InterruptedException {
        LeavesOfTwoAges leaves = LeavesOfTwoAges.issue();
        IdentityFolder current = write("current", leaves.current());
        IdentityFolder expired = write("expired", leaves.expired());
        restart(current.server());

        assertRefused(frontEnd(expired.client()));
        assertThat(call(frontEnd(current.client()))).isEqualTo(Status.Code.OK);
        assertThat(handled).hasValue(1);
    }

    /** The same front end calls a worker whose leaf of the same authority still holds. */
    @Test
    void shouldRefuseAnExpiredWorker() throws IOException, InterruptedException {
        LeavesOfTwoAges leaves = LeavesOfTwoAges.issue();
        IdentityFolder current = write("current", leaves.current());
        IdentityFolder expired = write("expired", leaves.expired());
        WorkerChannels frontEnd = frontEnd(current.client());

        restart(expired.server());
        assertRefused(frontEnd);
        restart(current.server());
        assertThat(call(frontEnd)).isEqualTo(Status.Code.OK);
        assertThat(handled).hasValue(1);
    }

    @Test
    void shouldRefuseAWorkerThatShowsAFrontEndsCertificate() throws IOException, InterruptedException {
        restart(ours.client());

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

    private IdentityFolder issue(String name) throws IOException {
        return write(name, IdentityIssuer.issue(Duration.ofDays(1), InstantSource.system()));
    }

    private IdentityFolder write(String name, Identities identities) throws IOException {
        IdentityFolder written = new IdentityFolder(folder.resolve(name));
        written.write(identities);
        return written;
    }
}
