package io.tradeanalysis.workerapi.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;

/** A handshake within this process: both ends are here, and bytes go from one to the other without a socket. */
final class TrialHandshake implements AutoCloseable {

    private final End server;
    private final End client;

    private TrialHandshake(SslContext server, SslContext client) {
        this.server = new End(server);
        this.client = new End(client);
    }

    /** Whether the two come to an understanding. */
    static boolean succeeds(SslContext server, SslContext client) {
        try (TrialHandshake handshake = new TrialHandshake(server, client)) {
            return handshake.succeeds();
        }
    }

    private boolean succeeds() {
        boolean goesOn = true;
        while (goesOn && !(server.handshake().isDone() && client.handshake().isDone())) {
            boolean clientSpoke = client.sendTo(server);
            boolean serverSpoke = server.sendTo(client);
            goesOn = clientSpoke || serverSpoke;
        }
        return server.handshake().isSuccess() && client.handshake().isSuccess();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }

    private record End(SslHandler tls, EmbeddedChannel channel) {

        End(SslHandler tls) {
            this(tls, new EmbeddedChannel(tls));
        }

        End(SslContext context) {
            this(context.newHandler(ByteBufAllocator.DEFAULT));
        }

        Future<?> handshake() {
            return tls.handshakeFuture();
        }

        void close() {
            if (channel.pipeline().context(tls) != null) {
                channel.pipeline().remove(tls); // gives back what it holds, as one that has failed already did
            }
            channel.releaseInbound();
            channel.releaseOutbound();
        }

        /** Hands over what it has to say; whether it had anything. */
        boolean sendTo(End other) {
            boolean any = false;
            for (Object bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
                other.channel().pipeline().fireChannelRead(bytes);
                other.channel().pipeline().fireChannelReadComplete();
                other.channel().runPendingTasks();
                any = true;
            }
            return any;
        }
    }
}
