package io.tradeanalysis.workerapi.tls;

import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.tradeanalysis.contract.PeerNames;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** Both ends of a connection: TLS 1.3 only, each side shows a certificate, each side checks the other's exact name. */
final class MutualTls {

    private static final String TLS = "TLSv1.3";

    /**
     * How long a peer may come back on the strength of an earlier handshake; with BoringSSL a front end keeps to it, and a worker
     * to BoringSSL's own two days. Another context knows nothing of the sessions of this one, so a peer that is no longer trusted
     * is refused at once; {@link UnexpiredPeers} refuses one whose certificate has expired.
     */
    private static final Duration SESSION_LIFE = Duration.ofMinutes(1);

    /**
     * The kind of key store in which Netty hands the key to Java's own TLS, in memory alone. Java's default one encrypts it with ten
     * thousand rounds of a hash and decrypts it at once: a fifth of a worker's start.
     */
    private static final String WITHOUT_ROUNDS = "JKS";

    /**
     * What a side connects or listens with. A front end sets {@link PeerNames#WORKER} as the name that the worker must
     * prove; to a worker only a front end gets past the handshake.
     */
    static SslContext of(Side side, Leaf leaf, List<X509Certificate> authorities) {
        X509Certificate[] chain = leaf.chain().toArray(X509Certificate[]::new);
        SslContextBuilder builder = switch (side) {
            case WORKER -> SslContextBuilder.forServer(leaf.key(), chain).clientAuth(ClientAuth.REQUIRE);
            case FRONT_END -> SslContextBuilder.forClient().keyManager(leaf.key(), chain);
        };
        builder.trustManager(PeerNameTrustManager.of(authorities, side.peerName()));
        try {
            return GrpcSslContexts.configure(builder)
                    .protocols(TLS)
                    .keyStoreType(WITHOUT_ROUNDS)
                    .sessionTimeout(SESSION_LIFE.toSeconds())
                    .build();
        } catch (SSLException e) {
            throw new IllegalStateException("this platform has no " + TLS, e);
        }
    }

    /** A server that shows a leaf to whoever connects. */
    static SslContext showing(Leaf leaf) throws SSLException {
        return GrpcSslContexts.configure(
                        SslContextBuilder.forServer(leaf.key(), leaf.chain().toArray(X509Certificate[]::new)))
                .protocols(TLS)
                .keyStoreType(WITHOUT_ROUNDS)
                .build();
    }

    /** A client that shows nothing, and to which anyone may listen. */
    static SslContext trustingAnyone() throws SSLException {
        return trusting(InsecureTrustManagerFactory.INSTANCE.getTrustManagers()[0]);
    }

    /** A client that shows nothing, and listens only to who has this name from these authorities. */
    static SslContext trusting(List<X509Certificate> authorities, String peerName) throws SSLException {
        return trusting(PeerNameTrustManager.of(authorities, peerName));
    }

    private static SslContext trusting(TrustManager peers) throws SSLException {
        return GrpcSslContexts.configure(SslContextBuilder.forClient())
                .trustManager(peers)
                .endpointIdentificationAlgorithm(null)
                .protocols(TLS)
                .build();
    }

    private MutualTls() {}
}
