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
import io.tradeanalysis.e2e.processes.Installation;
import io.tradeanalysis.e2e.processes.Running;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.identity.LeavesOfTwoAges;
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

    /** Who is let in afterwards differs from the expired one in the end of its certificate alone: the authority is the same. */
    @Test
    void shouldReachNoHandler() throws Exception {
        LeavesOfTwoAges leaves = LeavesOfTwoAges.issue();
        IdentityFolder ours = write("ours", leaves.current());
        try (Fleet fleet = Fleet.of(1, Installation.variables(ours.server()))) {
            InetSocketAddress address = local(fleet.ports().getFirst());
            long before = fleet.analysesDone();

            int refused = 0;
            for (Map.Entry<String, Supplier<ManagedChannel>> stranger :
                    strangers(ours, write("expired", leaves.expired()), address).entrySet()) {
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
        IdentityFolder ours = write("ours", LeavesOfTwoAges.issue().current());

        assertReachesNoImpostor(81, "a front end's certificate shown by a server", ours, ours.client());
    }

    /** Nor can whoever has a worker's identity of earlier days. */
    @Test
    void shouldNotTakeAnExpiredWorkerForAWorker() throws Exception {
        LeavesOfTwoAges leaves = LeavesOfTwoAges.issue();
        IdentityFolder expired = write("expired", leaves.expired());

        assertReachesNoImpostor(
                82,
                "a worker's expired certificate shown by a server",
                write("ours", leaves.current()),
                expired.server());
    }

    /** A worker of ours, the same program with the identity that is right, answers the same front end. */
    private static void assertReachesNoImpostor(int place, String test, IdentityFolder ours, IdentityFiles shown)
            throws Exception {
        int port = FreePorts.one();
        try (Fleet fleet = Fleet.of(1, Installation.variables(ours.server()));
                Running impostor = fleet.startAs(shown, port)) {
            impostor.await(Fleet.LISTENING);
            WorkerChannels frontEnd = channels(ours.client());

            for (int call = 0; call < CALLS; call++) {
                assertThatThrownBy(() -> analyse(frontEnd.open(local(port))))
                        .isInstanceOf(StatusRuntimeException.class);
            }
            analyse(frontEnd.open(local(fleet.ports().getFirst())));
            assertThat(fleet.analysesDone()).isEqualTo(1);
            long reached = impostor.count(Fleet.ANALYSED);

            Report.row(
                    place,
                    "%s; %d calls".formatted(test, CALLS),
                    "calls reaching a handler",
                    "0",
                    Long.toString(reached));
            assertThat(reached).isZero();
        }
    }

    private Map<String, Supplier<ManagedChannel>> strangers(
            IdentityFolder ours, IdentityFolder past, InetSocketAddress address) throws IOException {
        IdentityFolder others = write("others", IdentityIssuer.issue(Duration.ofDays(1), InstantSource.system()));
        WorkerChannels other = channels(trusting(ours, others.client()));
        WorkerChannels expired = channels(past.client());
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

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
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

    private IdentityFolder write(String name, Identities identities) throws IOException {
        IdentityFolder written = new IdentityFolder(folder.resolve(name));
        written.write(identities);
        return written;
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
