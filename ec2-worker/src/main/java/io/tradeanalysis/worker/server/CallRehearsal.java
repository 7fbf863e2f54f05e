package io.tradeanalysis.worker.server;

import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.local.LocalServerChannel;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that nobody asked for, in this process's memory and on no port, so that the first real one finds gRPC and HTTP/2 loaded.
 */
public final class CallRehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(CallRehearsal.class);
    private static final int TIMES = 3;
    private static final int MOST_SECONDS = 2;

    /**
     * Asks for the health of a server that knows nothing else.
     *
     * @return calls that were answered; with none the first real one takes longer, and nothing else is amiss
     */
    public static int run() {
        int answered = 0;
        LocalAddress address = new LocalAddress("rehearsal");
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            Server server = NettyServerBuilder.forAddress(address)
                    .channelType(LocalServerChannel.class)
                    .bossEventLoopGroup(loops)
                    .workerEventLoopGroup(loops)
                    .executor(calls)
                    .addService(new HealthStatusManager().getHealthService())
                    .build()
                    .start();
            for (int time = 0; time < TIMES; time++) {
                answered += isAnswered(address, loops) ? 1 : 0;
            }
            server.shutdownNow();
        } catch (IOException e) {
            LOG.debug("no rehearsal", e);
        } finally {
            var _ = loops.shutdownGracefully(0, 0, TimeUnit.SECONDS);
        }
        return answered;
    }

    private static boolean isAnswered(LocalAddress address, EventLoopGroup loops) {
        ManagedChannel channel = NettyChannelBuilder.forAddress(address)
                .channelType(LocalChannel.class)
                .eventLoopGroup(loops)
                .usePlaintext()
                .build();
        try {
            HealthCheckResponse health = HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(MOST_SECONDS, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance());
            return health.getStatus() == HealthCheckResponse.ServingStatus.SERVING;
        } catch (StatusRuntimeException e) {
            LOG.debug("no answer", e);
            return false;
        } finally {
            channel.shutdownNow();
        }
    }

    private CallRehearsal() {}
}
