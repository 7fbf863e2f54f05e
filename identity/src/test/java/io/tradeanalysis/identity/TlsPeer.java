package io.tradeanalysis.identity;

import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** One side of a TLS 1.3 connection in memory: the JDK's own implementation, no socket, no thread. */
final class TlsPeer {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_STEPS = 100;

    private final SSLEngine engine;
    private final ByteBuffer outgoing = ByteBuffer.allocate(BUFFER);
    private final ByteBuffer scratch = ByteBuffer.allocate(BUFFER);

    private TlsPeer(SSLEngine engine) {
        this.engine = engine;
    }

    static TlsPeer server(Identity identity, String trustedPem) throws Exception {
        SSLEngine engine = context(identity, trustedPem).createSSLEngine();
        engine.setUseClientMode(false);
        engine.setNeedClientAuth(true);
        return new TlsPeer(tls13(engine));
    }

    static TlsPeer client(Identity identity, String trustedPem, String expectedName) throws Exception {
        SSLEngine engine = context(identity, trustedPem).createSSLEngine(expectedName, 5555);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return new TlsPeer(tls13(engine));
    }

    /** Runs the handshake of both sides to its end. */
    static void handshake(TlsPeer client, TlsPeer server) throws SSLException {
        for (int step = 0; step < MOST_STEPS; step++) {
            client.produce();
            server.consume(client.outgoing);
            server.produce();
            client.consume(server.outgoing);
            if (client.isQuiet() && server.isQuiet()) {
                return;
            }
        }
        throw new SSLException("the handshake does not end");
    }

    String protocol() {
        return engine.getSession().getProtocol();
    }

    private boolean isQuiet() {
        return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING && outgoing.position() == 0;
    }

    private void produce() throws SSLException {
        if (engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING
                && engine.getSession().getProtocol().equals("NONE")) {
            engine.beginHandshake();
        }
        runTasks();
        while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            engine.wrap(ByteBuffer.allocate(0), outgoing);
            runTasks();
        }
    }

    private void consume(ByteBuffer incoming) throws SSLException {
        incoming.flip();
        while (incoming.hasRemaining() && engine.getHandshakeStatus() != HandshakeStatus.NEED_WRAP) {
            engine.unwrap(incoming, scratch);
            runTasks();
        }
        incoming.compact();
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    private static SSLEngine tls13(SSLEngine engine) {
        engine.setEnabledProtocols(new String[] {"TLSv1.3"});
        return engine;
    }

    private static SSLContext context(Identity identity, String trustedPem) throws Exception {
        char[] password = "unused".toCharArray();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("own", Pem.key(identity.keyPem()), password, new Certificate[] {
            Pem.certificate(identity.certificatePem())
        });
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", Pem.certificate(trustedPem));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
