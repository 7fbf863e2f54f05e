package io.tradeanalysis.worker.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.worker.RunningWorker;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and how the server stops. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class GrpcServerTest {

    @TempDir
    private Path folder;

    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final CountingService service = new CountingService(mayAnswer);
    private IdentityFolder ours;
    private GrpcServer server;
    private InetSocketAddress address;

    @BeforeEach
    void start() throws Exception {
        ours = RunningWorker.identities(folder.resolve("ours"));
        server = server(Duration.ofMinutes(1));
        address = address(server);
    }

    private GrpcServer server(Duration drain) {
        GrpcServer started = new GrpcServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                RunningWorker.live(ours.server(), Side.WORKER).tls(),
                drain,
                service,
                WorkerMetrics.OFF);
        started.start();
        return started;
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        server.stop();
    }

    @Test
    void shouldLetAFrontEndIn() {
        mayAnswer.countDown();

        assertThat(call(ours.client())).isEqualTo(ListAssetsReply.getDefaultInstance());
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void shouldKeepOutAFrontEndOfAnotherAuthority() throws Exception {
        IdentityFolder others = RunningWorker.identities(folder.resolve("others"));
        IdentityFiles stranger = new IdentityFiles(
                others.client().certificate(),
                others.client().key(),
                ours.client().authorities());

        assertKeptOut(() -> call(stranger));
    }

    @Test
    void shouldKeepOutAWorkerThatPosesAsAFrontEnd() {
        assertKeptOut(() -> call(ours.server()));
    }

    @Test
    void shouldKeepOutWhoShowsNoCertificate() throws Exception {
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", address.getPort())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(InsecureTrustManagerFactory.INSTANCE)
                        .build())
                .build();

        assertKeptOut(() -> call(channel));
    }

    @Test
    void shouldKeepOutPlaintext() {
        ManagedChannel channel = NettyChannelBuilder.forAddress("127.0.0.1", address.getPort())
                .usePlaintext()
                .build();

        assertKeptOut(() -> call(channel));
    }

    @Test
    void shouldCutOffGarbage() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();

            while (answer.read() >= 0) {
                // an alert, perhaps
            }
        }
        assertThat(service.calls()).isZero();
    }

    @Test
    void shouldCutOffWhoSaysNothing() throws Exception {
        long start = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            assertThat(socket.getInputStream().read()).isNegative();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(service.calls()).isZero();
    }

    @Test
    void shouldLetCallsInFlightEndAndTakeNoNewOnesWhenItStops() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ListAssetsReply> inFlight = threads.submit(() -> call(ours.client()));
            service.awaitCall();
            Future<?> running = threads.submit(() -> {
                server.awaitStop();
                return null;
            });
            Future<?> stopping = threads.submit(() -> server.stop());
            while (isListening()) {
                Thread.onSpinWait();
            }

            assertKeptOut(() -> call(ours.client()), 1);
            assertThat(stopping.isDone()).isFalse();

            mayAnswer.countDown();
            assertThat(inFlight.get()).isEqualTo(ListAssetsReply.getDefaultInstance());
            stopping.get();
            running.get();
        }
        server.awaitStop();
    }

    @Test
    void shouldCutOffCallsThatOutlastTheDrainTime() throws Exception {
        GrpcServer impatient = server(Duration.ofMillis(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<ListAssetsReply> inFlight = threads.submit(
                    () -> call(RunningWorker.channels(ours.client()).open(address(impatient))));
            service.awaitCall();

            impatient.stop();

            assertThatThrownBy(inFlight::get)
                    .hasRootCauseInstanceOf(StatusRuntimeException.class)
                    .rootCause()
                    .extracting(Status::fromThrowable)
                    .extracting(Status::getCode)
                    .as("so that callers ask another worker")
                    .isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    private boolean isListening() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void assertKeptOut(Runnable call) {
        assertKeptOut(call, 0);
    }

    private void assertKeptOut(Runnable call, int calls) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
        assertThat(service.calls()).isEqualTo(calls);
    }

    private ListAssetsReply call(IdentityFiles identity) {
        return call(RunningWorker.channels(identity).open(address));
    }

    private static InetSocketAddress address(GrpcServer server) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
    }

    private static ListAssetsReply call(ManagedChannel channel) {
        try {
            return TradeAnalysisGrpc.newBlockingStub(channel).listAssets(ListAssetsRequest.getDefaultInstance());
        } finally {
            channel.shutdownNow();
        }
    }
}
