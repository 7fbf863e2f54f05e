package io.tradeanalysis.worker;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.worker.identity.WorkerIdentity;
import io.tradeanalysis.worker.settings.IdentityLocation;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A start that is thrown away, in which Java learns what it has to load and to compile: see {@code -XX:AOTCacheOutput}. */
final class TrainingRun {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
    private static final int MOST_SECONDS = 10;

    /**
     * Calls the worker with its own identity. It is no front end's, so the worker refuses it, as it should; until then both
     * sides have loaded all that a handshake needs.
     */
    static void call(int port, IdentityLocation identity) {
        ManagedChannel channel = WorkerChannels.of(WorkerIdentity.at(identity, Side.FRONT_END))
                .open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        try {
            TradeAnalysisGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(MOST_SECONDS, TimeUnit.SECONDS)
                    .listAssets(ListAssetsRequest.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            LOG.debug("refused, as expected", e);
        } finally {
            channel.shutdownNow();
        }
    }

    private TrainingRun() {}
}
