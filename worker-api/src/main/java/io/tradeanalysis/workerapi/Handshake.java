package io.tradeanalysis.workerapi;

import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.SslContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * How far the handshakes of a channel got, on this side. In TLS 1.3 a client has made its handshake before the worker has
 * looked at its certificate, so a worker that refuses it does so on a connection that seems to be there.
 */
public final class Handshake {

    /** What a session says before there is one. */
    private static final String NO_CIPHER = "SSL_NULL_WITH_NULL_NULL";

    private volatile @Nullable SSLEngine latest;

    /** Whether the latest one was made: the worker has proved who it is, and has been shown who we are. */
    public boolean isMade() {
        SSLEngine engine = latest;
        return engine != null && !engine.getSession().getCipherSuite().equals(NO_CIPHER);
    }

    /** The same settings, but connections that are made with them are those that this one is about. */
    SslContext watching(SslContext tls) {
        return new DelegatingSslContext(tls) {
            @Override
            protected void initEngine(SSLEngine engine) {
                latest = engine;
            }
        };
    }
}
