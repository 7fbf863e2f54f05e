package io.tradeanalysis.benchmarks.chain;

import io.grpc.ManagedChannel;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.e2e.Product;
import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.identity.IdentityFilesSource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisResult;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import io.tradeanalysis.workerapi.v1.GradeRequest;
import io.tradeanalysis.workerapi.v1.ListAssetsReply;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Iterator;

/** Calls a worker as front ends do: over mutual TLS, with a front end's identity. */
final class WorkerClient implements AutoCloseable {

    private final WorkerChannels channels;
    private final InetSocketAddress address;
    private final ManagedChannel warm;

    private WorkerClient(WorkerChannels channels, InetSocketAddress address) {
        this.channels = channels;
        this.address = address;
        this.warm = channels.open(address);
    }

    /**
     * An answer.
     *
     * @param nanos until it was there
     * @param result what the worker found
     */
    record Answer(long nanos, AnalysisResult result) {

        /** The worker's own time, from the request read to the result found. */
        long ownNanos() {
            return result.getMeasured().getWallMicros() * 1_000;
        }
    }

    /** A client of the product's first worker, with the identity that runs on this machine share. */
    static WorkerClient of(Path root, Product product) {
        IdentityFolder identities = new IdentityFolder(root.resolve(".local/identity"));
        try {
            LiveIdentity identity = LiveIdentity.read(new IdentityFilesSource(identities.client()), Side.FRONT_END);
            return new WorkerClient(WorkerChannels.of(identity), product.worker());
        } catch (NoIdentityException e) {
            throw new IllegalStateException("scripts/run-local has left no identity", e);
        }
    }

    /** An analysis over a connection that there is. */
    Answer analyse(AnalysisRequest request) {
        AnalyseRequest message = AnalyseRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .build();
        long start = System.nanoTime();
        Iterator<AnalyseEvent> events = TradeAnalysisGrpc.newBlockingStub(warm).analyse(message);
        AnalyseEvent last = AnalyseEvent.getDefaultInstance();
        while (events.hasNext()) {
            last = events.next();
        }
        long nanos = System.nanoTime() - start;
        if (!last.hasResult()) {
            throw new IllegalStateException("no result of %s, but %s".formatted(request, last));
        }
        return new Answer(nanos, last.getResult());
    }

    /** Nanoseconds of a grading of all models, over the same connection. */
    long grade(AnalysisRequest request, boolean simulated) {
        GradeRequest message = GradeRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .setSimulated(simulated)
                .build();
        long start = System.nanoTime();
        Iterator<GradeEvent> events = TradeAnalysisGrpc.newBlockingStub(warm).grade(message);
        GradeEvent last = GradeEvent.getDefaultInstance();
        while (events.hasNext()) {
            last = events.next();
        }
        long nanos = System.nanoTime() - start;
        if (!last.hasGrading()) {
            throw new IllegalStateException("no grading of %s, but %s".formatted(request, last));
        }
        return nanos;
    }

    /** Nanoseconds of a call that asks for next to nothing, on a connection of its own, as each call of a front end has. */
    long bareCall() {
        long start = System.nanoTime();
        ManagedChannel channel = channels.open(address);
        try {
            ListAssetsReply reply =
                    TradeAnalysisGrpc.newBlockingStub(channel).listAssets(ListAssetsRequest.getDefaultInstance());
            if (reply.getAssetsCount() == 0) {
                throw new IllegalStateException("the worker has no prices");
            }
        } finally {
            channel.shutdownNow();
        }
        return System.nanoTime() - start;
    }

    @Override
    public void close() {
        warm.shutdownNow();
    }
}
