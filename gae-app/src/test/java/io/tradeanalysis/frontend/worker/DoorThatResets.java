package io.tradeanalysis.frontend.worker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.InetAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker that resets each connection once the handshake is made, so that whatever it said before is lost. */
final class DoorThatResets implements AutoCloseable {

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final AtomicInteger connections = new AtomicInteger();
    private final Channel listening;
    private final String address;

    DoorThatResets(SslContext tls) {
        this.listening = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Connection(tls))
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
        int port = ((NioServerSocketChannel) listening).localAddress().getPort();
        this.address = "%s:%d".formatted(InetAddress.getLoopbackAddress().getHostAddress(), port);
    }

    private final class Connection extends ChannelInitializer<SocketChannel> {

        private final SslContext tls;

        Connection(SslContext tls) {
            this.tls = tls;
        }

        @Override
        protected void initChannel(SocketChannel connection) {
            connections.incrementAndGet();
            connection.config().setSoLinger(0);
            connection.pipeline().addLast(tls.newHandler(connection.alloc()), new ChannelInboundHandlerAdapter() {
                @Override
                public void userEventTriggered(ChannelHandlerContext context, Object event) {
                    if (event instanceof SslHandshakeCompletionEvent) {
                        var _ = context.pipeline().firstContext().close(); // below TLS, which would say goodbye
                    }
                }
            });
        }
    }

    String address() {
        return address;
    }

    /** How many there have been. */
    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        listening.close().syncUninterruptibly();
        var _ = loop.shutdownGracefully();
    }
}
