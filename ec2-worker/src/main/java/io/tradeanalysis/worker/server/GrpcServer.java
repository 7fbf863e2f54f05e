package io.tradeanalysis.worker.server;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.netty.channel.ServerChannel;
import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.worker.metrics.WorkerMetrics;
import io.tradeanalysis.worker.settings.WrongSettingException;
import io.tradeanalysis.workerapi.CallLimits;
import io.tradeanalysis.workerapi.tls.UnexpiredPeers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server: mutual TLS on one port, each call on its own virtual thread. When the process is told to stop it refuses new
 * calls and lets those in flight end within the drain time.
 */
public final class GrpcServer {

    private static final Logger LOG = LoggerFactory.getLogger(GrpcServer.class);

    private final HealthStatusManager health = new HealthStatusManager();
    private final InetSocketAddress listen;
    private final SslContext tls;
    private final Duration drain;
    private final BindableService service;
    private final int mostConnections;
    private final WorkerMetrics metrics;
    private final AtomicReference<Optional<Running>> running = new AtomicReference<>(Optional.empty());

    private record Running(Server server, ExecutorService calls) {}

    /**
     * A server that does not listen yet.
     *
     * @param listen where front ends connect; port 0 takes any free one
     * @param tls says who may connect
     * @param drain how long calls may go on once it stops
     * @param service what it serves
     * @param metrics counts connections that were too many
     */
    public GrpcServer(
            InetSocketAddress listen, SslContext tls, Duration drain, BindableService service, WorkerMetrics metrics) {
        this(listen, tls, drain, service, ServerLimits.MAX_CONNECTIONS, metrics);
    }

    GrpcServer(
            InetSocketAddress listen,
            SslContext tls,
            Duration drain,
            BindableService service,
            int mostConnections,
            WorkerMetrics metrics) {
        this.listen = listen;
        this.tls = tls;
        this.drain = drain;
        this.service = service;
        this.mostConnections = mostConnections;
        this.metrics = metrics;
    }

    /**
     * Starts to listen.
     *
     * @throws WrongSettingException if something else does there
     */
    public void start() {
        ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Server server = builder().executor(calls).build().start();
            running.set(Optional.of(new Running(server, calls)));
            LOG.info("Listening on {}:{}", listen.getHostString(), server.getPort());
        } catch (IOException e) {
            calls.shutdown();
            LOG.debug("binding {}", listen, e);
            throw new WrongSettingException(
                    "TRADE_ANALYSIS_PORT",
                    Integer.toString(listen.getPort()),
                    "a port that nothing else listens on at %s".formatted(listen.getHostString()));
        }
    }

    private NettyServerBuilder builder() {
        return NettyServerBuilder.forAddress(listen)
                .bossEventLoopGroup(ServerLoops.SHARED)
                .workerEventLoopGroup(ServerLoops.SHARED)
                .channelFactory(this::channel)
                .sslContext(tls)
                .handshakeTimeout(ServerLimits.HANDSHAKE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAge(ServerLimits.MAX_CONNECTION_AGE.toMillis(), TimeUnit.MILLISECONDS)
                .maxConnectionAgeGrace(ServerLimits.MAX_CONNECTION_AGE_GRACE.toMillis(), TimeUnit.MILLISECONDS)
                .maxConcurrentCallsPerConnection(ServerLimits.MAX_CALLS_A_CONNECTION)
                .maxRstFramesPerWindow(ServerLimits.MAX_RESETS_A_WINDOW, (int) ServerLimits.RESET_WINDOW.toSeconds())
                .maxInboundMessageSize(CallLimits.MAX_REQUEST_BYTES)
                .maxInboundMetadataSize(ServerLimits.MAX_METADATA_BYTES)
                .permitKeepAliveTime(CallLimits.SHORTEST_KEEPALIVE_TIME.toMillis(), TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true)
                .intercept(new UnexpiredPeers(InstantSource.system()))
                .addService(health.getHealthService())
                .addService(service);
    }

    private ServerChannel channel() {
        ServerChannel channel = ServerLoops.channel();
        channel.pipeline().addLast(new ConnectionCap(mostConnections, metrics::connectionsRefused));
        return channel;
    }

    /** The port it listens on. */
    public int port() {
        return running.get().map(Running::server).map(Server::getPort).orElseThrow();
    }

    /** Returns once it has been stopped, and no call is in flight any more; at once if it does not run. */
    public void awaitStop() throws InterruptedException {
        Optional<Running> now = running.get();
        if (now.isPresent()) {
            now.get().server().awaitTermination();
        }
    }

    /** Stops, if it runs, and returns once no call is in flight. */
    public void stop() {
        running.getAndSet(Optional.empty()).ifPresent(this::stop);
    }

    private void stop(Running stopping) {
        LOG.info("Stopping: no new calls, up to {} s for those in flight", drain.toSeconds());
        health.enterTerminalState();
        Server server = stopping.server().shutdown();
        try {
            if (!server.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Calls in flight were cut off after {} s", drain.toSeconds());
                stopping.calls().shutdownNow(); // they still tell their callers to go elsewhere
                server.awaitTermination(1, TimeUnit.SECONDS);
                server.shutdownNow().awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        stopping.calls().shutdownNow();
        LOG.info("Stopped");
    }
}
