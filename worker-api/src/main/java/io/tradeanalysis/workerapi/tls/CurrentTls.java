package io.tradeanalysis.workerapi.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolNegotiator;
import io.netty.handler.ssl.SslContext;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSessionContext;

/**
 * A TLS context that can be exchanged while a server listens with it: each new connection starts from the newest one, those
 * that there are go on as they began. Sessions and tickets belong to one context, so none outlives an exchange.
 */
final class CurrentTls extends SslContext {

    private volatile SslContext newest;

    CurrentTls(SslContext first) {
        this.newest = first;
    }

    /** New connections start from this one from now on. */
    void exchange(SslContext next) {
        newest = next;
    }

    @Override
    public boolean isClient() {
        return newest.isClient();
    }

    @Override
    public List<String> cipherSuites() {
        return newest.cipherSuites();
    }

    @Override
    @SuppressWarnings("deprecation") // Netty has no other type for it yet
    public ApplicationProtocolNegotiator applicationProtocolNegotiator() {
        return newest.applicationProtocolNegotiator();
    }

    @Override
    public SSLEngine newEngine(ByteBufAllocator buffers) {
        return newest.newEngine(buffers);
    }

    @Override
    public SSLEngine newEngine(ByteBufAllocator buffers, String peerHost, int peerPort) {
        return newest.newEngine(buffers, peerHost, peerPort);
    }

    @Override
    public SSLSessionContext sessionContext() {
        return newest.sessionContext();
    }
}
