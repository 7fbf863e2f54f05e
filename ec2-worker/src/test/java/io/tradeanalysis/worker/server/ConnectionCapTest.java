package io.tradeanalysis.worker.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.worker.RunningWorker;
import io.tradeanalysis.worker.metrics.EmfMetrics;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ConnectionCapTest {

    private static final int MOST = 3;

    @TempDir
    private Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void shouldCloseOneMoreAndLetThoseThatAreThereGoOn() throws Exception {
        IdentityFolder ours = RunningWorker.identities(folder);
        GrpcServer server = new GrpcServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                RunningWorker.live(ours.server(), Side.WORKER).tls(),
                Duration.ZERO,
                new CountingService(new CountDownLatch(0)),
                MOST,
                new EmfMetrics(new EnvironmentName("test"), told(), InstantSource.system()));
        server.start();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        ManagedChannel there = RunningWorker.channels(ours.client()).open(address);
        try (Socket one = connect(address);
                Socket other = connect(address)) {
            assertThat(list(there)).isEqualTo(ListAssetsReply.getDefaultInstance());

            for (int i = 0; i < 5; i++) {
                assertThat(isClosedAtOnce(address)).isTrue();
            }

            assertThat(list(there)).isEqualTo(ListAssetsReply.getDefaultInstance());
            assertThat(one.isConnected() && other.isConnected()).isTrue();
            assertThat(told.take()).contains("\"RefusedConnections\":5");
        }
        there.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
        ManagedChannel next = RunningWorker.channels(ours.client()).open(address);
        try {
            assertThat(list(next)).isEqualTo(ListAssetsReply.getDefaultInstance());
        } finally {
            next.shutdownNow();
            server.stop();
        }
    }

    private static ListAssetsReply list(ManagedChannel channel) {
        return TradeAnalysisGrpc.newBlockingStub(channel)
                .withWaitForReady()
                .withDeadlineAfter(30, TimeUnit.SECONDS)
                .listAssets(ListAssetsRequest.getDefaultInstance());
    }

    private static Socket connect(InetSocketAddress address) throws IOException {
        return new Socket(address.getAddress(), address.getPort());
    }

    /** Long before a handshake would take too long. */
    private static boolean isClosedAtOnce(InetSocketAddress address) throws IOException {
        try (Socket socket = connect(address)) {
            socket.setSoTimeout(3_000);
            return socket.getInputStream().read() < 0;
        }
    }

    private PrintStream told() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                told.add(line);
            }
        };
    }
}
