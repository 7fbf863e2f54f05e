package io.tradeanalysis.workerapi;

import io.grpc.ManagedChannel;
import io.grpc.netty.InternalNettyChannelBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.contract.PeerNames;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * Opens channels to workers. Behind a balancer of connections a channel that lives long sends everything to one worker, so
 * each attempt of a call opens its own; they share event loops, TLS settings and TLS sessions.
 */
public final class WorkerChannels {

    private final SslContext tls;

    private WorkerChannels(SslContext tls) {
        this.tls = tls;
    }

    /** Channels that show this identity of a front end: each the one that is in use when it connects. */
    public static WorkerChannels of(LiveIdentity identity) {
        return new WorkerChannels(identity.tls());
    }

    /**
     * A fresh channel; the caller shuts it down.
     *
     * @param address where the worker or the balancer before it listens; says nothing about its name, which is always
     *     {@link PeerNames#WORKER}
     */
    public ManagedChannel open(InetSocketAddress address) {
        return open(address, new Handshake());
    }

    /**
     * A fresh channel; the caller shuts it down.
     *
     * @param address as above
     * @param handshake tells how far the channel's got
     */
    public ManagedChannel open(InetSocketAddress address, Handshake handshake) {
        // Java keeps a session for a name and a port; without a port each connection would need a full handshake
        String authority = PeerNames.WORKER + ":" + address.getPort();
        NettyChannelBuilder channel = NettyChannelBuilder.forAddress(address.getHostString(), address.getPort())
                .channelType(EventLoops.CHANNEL)
                .eventLoopGroup(EventLoops.SHARED)
                .sslContext(handshake.watching(tls))
                .overrideAuthority(authority)
                .maxInboundMessageSize(CallLimits.MAX_REPLY_BYTES)
                .keepAliveTime(CallLimits.KEEPALIVE_TIME.toSeconds(), TimeUnit.SECONDS)
                .keepAliveTimeout(CallLimits.KEEPALIVE_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .disableRetry();
        // each channel would look for a library that is not there, and Java forgets that it looked before
        InternalNettyChannelBuilder.setTracingEnabled(channel, false);
        return channel.build();
    }
}
