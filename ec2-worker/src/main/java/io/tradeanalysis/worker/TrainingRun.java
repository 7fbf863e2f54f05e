package io.tradeanalysis.worker;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.tradeanalysis.worker.identity.WorkerIdentity;
import io.tradeanalysis.worker.server.GrpcServer;
import io.tradeanalysis.worker.settings.WorkerSettings;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.ListAssetsRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** A start that is thrown away, in which Java learns what it has to load and to compile: see {@code -XX:AOTCacheOutput}. */
final class TrainingRun {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);
    private static final int MOST_SECONDS = 10;

    /** Ends a worker that has started, once it has done what makes a start slow. */
    static void end(ConfigurableApplicationContext worker, WarmUp warmUp) {
        try (worker) {
            knock(worker);
            warmUp.await();
            LOG.info("Trained");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Calls the worker with its own identity. It is no front end's, so the worker refuses it, as it should; until then both
     * sides have loaded all that a handshake needs.
     */
    private static void knock(ConfigurableApplicationContext worker) {
        WorkerSettings settings = worker.getBean(WorkerSettings.class);
        int port = worker.getBean(GrpcServer.class).port();
        ManagedChannel channel = WorkerChannels.of(WorkerIdentity.at(settings.identity(), Side.FRONT_END))
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
