package io.tradeanalysis.e2e.processes;

import io.grpc.ManagedChannel;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.AnalysisResult;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc.TradeAnalysisBlockingStub;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls of a worker over mutual TLS, each on a channel of its own, as a front end's.
 *
 * @param channels opens them
 * @param port of the worker, on this machine
 */
public record WorkerCalls(WorkerChannels channels, int port) {

    private static final long PATIENCE_SECONDS = 60;

    /** How many assets it knows. */
    public int assets() {
        return call(worker ->
                worker.listAssets(ListAssetsRequest.getDefaultInstance()).getAssetsCount());
    }

    /** The result of an analysis. */
    public AnalysisResult analyse(AnalysisRequest request) {
        AnalyseRequest message = AnalyseRequest.newBuilder()
                .setInputs(RequestMapping.toMessage(request))
                .build();
        return call(worker -> result(worker.analyse(message)));
    }

    private static AnalysisResult result(Iterator<AnalyseEvent> events) {
        while (events.hasNext()) {
            AnalyseEvent event = events.next();
            if (event.hasRefusal()) {
                throw new IllegalStateException("refused: " + event.getRefusal());
            }
            if (event.hasResult()) {
                return event.getResult();
            }
        }
        throw new IllegalStateException("no result");
    }

    private <T> T call(Function<TradeAnalysisBlockingStub, T> call) {
        ManagedChannel channel = channels.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        try {
            return call.apply(
                    TradeAnalysisGrpc.newBlockingStub(channel).withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } finally {
            channel.shutdownNow();
        }
    }
}
