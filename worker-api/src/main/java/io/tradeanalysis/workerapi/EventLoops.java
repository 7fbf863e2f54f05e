package io.tradeanalysis.workerapi;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;

/**
 * The threads that carry bytes to and from workers, for as long as the process lives. gRPC's own end a second after the last
 * channel, and every attempt has a channel of its own, so in a quiet front end each would start its threads anew.
 */
final class EventLoops {

    private static final ThreadFactory DAEMONS = new DefaultThreadFactory("worker-calls", true);

    /** What a channel connects with. */
    static final Class<? extends SocketChannel> CHANNEL =
            Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class;

    /** One thread a processor, each started once it is needed. */
    static final EventLoopGroup SHARED =
            new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), DAEMONS, polling());

    private static IoHandlerFactory polling() {
        return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    private EventLoops() {}
}
