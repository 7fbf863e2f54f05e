package io.tradeanalysis.worker.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no more connections in than a server has room for: one more is closed before a byte of it is read, so it costs no
 * handshake, and a front end takes it for a worker that is not there. Those that are there go on.
 */
final class ConnectionCap extends ChannelInboundHandlerAdapter {

    /** A flood is told of in sums, not one by one. */
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionCap.class);

    private final int most;
    private final IntConsumer refused;
    private final AtomicInteger open = new AtomicInteger();

    /** Since it was told last; only the thread that takes connections uses it. */
    private int untold;

    /**
     * @param most connections at the same time
     * @param refused hears how many were too many, once a second at most
     */
    ConnectionCap(int most, IntConsumer refused) {
        this.most = most;
        this.refused = refused;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Channel connection = (Channel) message;
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            connection.unsafe().closeForcibly();
            count(context);
            return;
        }
        connection.closeFuture().addListener(_ -> open.decrementAndGet());
        context.fireChannelRead(connection);
    }

    private void count(ChannelHandlerContext context) {
        if (untold++ == 0) {
            var _ = context.executor().schedule(this::tell, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tell() {
        LOG.warn("{} connections closed, since there were {} already", untold, most);
        refused.accept(untold);
        untold = 0;
    }
}
