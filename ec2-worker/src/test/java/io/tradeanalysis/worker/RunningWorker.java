package io.tradeanalysis.worker;

import io.grpc.ManagedChannel;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.worker.settings.WorkerSettings;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A worker that runs in this JVM as its process starts it, and front ends that call it over mutual TLS. */
public final class RunningWorker implements AutoCloseable {

    private final Worker worker;
    private final IdentityFolder identities;

    private RunningWorker(Worker worker, IdentityFolder identities) {
        this.worker = worker;
        this.identities = identities;
    }

    /**
     * Starts one on a free port.
     *
     * @param folder where its identities go
     * @param settings further settings or others, such as {@code TRADE_ANALYSIS_DATA=/some/folder}
     */
    public static RunningWorker start(Path folder, String... settings) throws IOException {
        IdentityFolder identities = identities(folder.resolve("identities"));
        Worker worker = Worker.start(WorkerSettings.of(variables(identities, settings)));
        worker.reportPrices();
        return new RunningWorker(worker, identities);
    }

    /** Identities of an authority of their own. */
    public static IdentityFolder identities(Path folder) throws IOException {
        Identities issued = IdentityIssuer.issue(Duration.ofHours(1), InstantSource.system());
        IdentityFolder identities = new IdentityFolder(folder);
        identities.write(issued);
        return identities;
    }

    /** What a side does with the identity in files. */
    public static LiveIdentity live(IdentityFiles files, Side side) {
        try {
            return LiveIdentity.read(new IdentityFilesSource(files), side);
        } catch (NoIdentityException e) {
            throw new AssertionError(e);
        }
    }

    /** Channels of a front end with the identity in files. */
    public static WorkerChannels channels(IdentityFiles files) {
        return WorkerChannels.of(live(files, Side.FRONT_END));
    }

    /** The environment of a worker on a free port of this machine, with its identity. */
    static Map<String, String> variables(IdentityFolder identities, String... settings) {
        Map<String, String> variables = new HashMap<>(Map.of(
                ProcessVariable.NAME,
                "test-worker",
                "TRADE_ANALYSIS_TLS_CERTIFICATE",
                identities.server().certificate().toString(),
                "TRADE_ANALYSIS_TLS_KEY",
                identities.server().key().toString(),
                "TRADE_ANALYSIS_TLS_AUTHORITIES",
                identities.server().authorities().toString(),
                "TRADE_ANALYSIS_ADDRESS",
                "127.0.0.1",
                "TRADE_ANALYSIS_PORT",
                "0"));
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            variables.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return variables;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), worker.port());
    }

    /** The front end's identity. */
    public IdentityFiles client() {
        return identities.client();
    }

    /** The worker's own identity. */
    public IdentityFiles server() {
        return identities.server();
    }

    /** Calls it through a channel of this call's own. */
    public <T> T call(Function<TradeAnalysisGrpc.TradeAnalysisBlockingStub, T> call) {
        ManagedChannel channel = channels(client()).open(address());
        try {
            return call.apply(TradeAnalysisGrpc.newBlockingStub(channel));
        } finally {
            channel.shutdownNow();
        }
    }

    /** All events of an analysis. */
    public List<AnalyseEvent> analyse(AnalysisRequest request) {
        AnalyseRequest message = AnalyseRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .build();
        return call(stub -> {
            List<AnalyseEvent> events = new ArrayList<>();
            Iterator<AnalyseEvent> received = stub.analyse(message);
            received.forEachRemaining(events::add);
            return events;
        });
    }

    @Override
    public void close() {
        worker.close();
    }
}
