package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.PeerNames;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.e2e.FreePorts;
import io.tradeanalysis.e2e.Report;
import io.tradeanalysis.e2e.processes.Running;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers who are not a front end of ours. */
class StrangersTest {

    private static final int CALLS = 50;

    @TempDir
    private Path folder;

    @Test
    void shouldReachNoHandler() throws Exception {
        try (Fleet fleet = Fleet.of(1)) {
            InetSocketAddress address = new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), fleet.ports().getFirst());
            IdentityFolder ours = fleet.installation().identities();
            long before = fleet.analysesDone();

            int refused = 0;
            for (Map.Entry<String, Supplier<ManagedChannel>> stranger :
                    strangers(ours, address).entrySet()) {
                for (int call = 0; call < CALLS; call++) {
                    assertThatThrownBy(() -> analyse(stranger.getValue().get()))
                            .as(stranger.getKey())
                            .isInstanceOf(StatusRuntimeException.class);
                    refused++;
                }
            }
            long reached = fleet.analysesDone() - before;
            analyse(channels(ours.client()).open(address));

            Report.row(
                    80,
                    "no certificate, another authority's, an expired one, a worker's, plaintext; %d calls"
                            .formatted(refused),
                    "calls reaching a handler",
                    "0",
                    Long.toString(reached));
            assertThat(reached).isZero();
            assertThat(fleet.analysesDone()).isEqualTo(before + 1);
        }
    }

    /** Whoever has a front end's identity can't play the worker. */
    @Test
    void shouldNotTakeAFrontEndForAWorker() throws Exception {
        IdentityFiles frontEnd;
        try (Fleet fleet = Fleet.of(1)) {
            frontEnd = fleet.installation().identities().client();
            int port = FreePorts.one();
            try (Running impostor = fleet.startAs(frontEnd, port)) {
                impostor.await(Fleet.LISTENING);
                InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
                WorkerChannels ours = channels(frontEnd);

                for (int call = 0; call < CALLS; call++) {
                    assertThatThrownBy(() -> analyse(ours.open(address))).isInstanceOf(StatusRuntimeException.class);
                }
                long reached = impostor.count(Fleet.ANALYSED);

                Report.row(
                        81,
                        "a front end's certificate shown by a server; %d calls".formatted(CALLS),
                        "calls reaching a handler",
                        "0",
                        Long.toString(reached));
                assertThat(reached).isZero();
            }
        }
    }

    private Map<String, Supplier<ManagedChannel>> strangers(IdentityFolder ours, InetSocketAddress address)
            throws IOException {
        WorkerChannels other = channels(trusting(ours, issue("other", InstantSource.system())));
        WorkerChannels expired = channels(
                trusting(ours, issue("expired", InstantSource.offset(InstantSource.system(), Duration.ofDays(-30)))));
        WorkerChannels worker = channels(ours.server());
        Map<String, Supplier<ManagedChannel>> strangers = new LinkedHashMap<>();
        strangers.put("another authority", () -> other.open(address));
        strangers.put("expired", () -> expired.open(address));
        strangers.put("a worker as a front end", () -> worker.open(address));
        strangers.put("no certificate", () -> withoutCertificate(address));
        strangers.put(
                "plaintext",
                () -> NettyChannelBuilder.forAddress(address).usePlaintext().build());
        return strangers;
    }

    private static ManagedChannel withoutCertificate(InetSocketAddress address) {
        try {
            return NettyChannelBuilder.forAddress(address)
                    .sslContext(GrpcSslContexts.forClient()
                            .trustManager(InsecureTrustManagerFactory.INSTANCE)
                            .build())
                    .overrideAuthority(PeerNames.WORKER)
                    .build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private IdentityFiles issue(String name, InstantSource clock) throws IOException {
        IdentityFolder written = new IdentityFolder(folder.resolve(name));
        written.write(IdentityIssuer.issue(Duration.ofDays(1), clock));
        return written.client();
    }

    /** Somebody else who knows our authority. */
    private static IdentityFiles trusting(IdentityFolder ours, IdentityFiles other) {
        return new IdentityFiles(other.certificate(), other.key(), ours.client().authorities());
    }

    private static WorkerChannels channels(IdentityFiles identity) {
        try {
            return WorkerChannels.of(LiveIdentity.read(new IdentityFilesSource(identity), Side.FRONT_END));
        } catch (NoIdentityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void analyse(ManagedChannel channel) {
        AnalyseRequest request = AnalyseRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(AnalysisRequest.of(Fleet.ASSET, 20, 20, 100, 1)))
                .build();
        try {
            TradeAnalysisGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(10, TimeUnit.SECONDS)
                    .analyse(request)
                    .forEachRemaining(_ -> {});
        } finally {
            channel.shutdownNow();
        }
    }
}
