package io.tradeanalysis.workerapi.tls;

import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.PeerNames;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLException;

/** Both ends of a connection: TLS 1.3 only, each side shows a certificate, each side checks the other's exact name. */
public final class MutualTls {

    private static final String TLS = "TLSv1.3";

    /**
     * What a worker listens with: only a front end gets past the handshake.
     *
     * @throws IllegalArgumentException if a file can't be read or is not what it should be; the message names it
     */
    public static SslContext forWorker(IdentityFiles identity) {
        requireReadable(identity);
        SslContextBuilder builder = SslContextBuilder.forServer(
                        identity.certificate().toFile(), identity.key().toFile())
                .trustManager(PeerNameTrustManager.of(identity.authorities(), PeerNames.FRONT_END))
                .clientAuth(ClientAuth.REQUIRE);
        return build(identity, builder);
    }

    /**
     * What a front end connects with. The caller sets {@link PeerNames#WORKER} as the name that the worker must prove.
     *
     * @throws IllegalArgumentException if a file can't be read or is not what it should be; the message names it
     */
    public static SslContext forFrontEnd(IdentityFiles identity) {
        requireReadable(identity);
        SslContextBuilder builder = SslContextBuilder.forClient()
                .keyManager(identity.certificate().toFile(), identity.key().toFile())
                .trustManager(PeerNameTrustManager.of(identity.authorities(), PeerNames.WORKER));
        return build(identity, builder);
    }

    private static SslContext build(IdentityFiles identity, SslContextBuilder builder) {
        try {
            return GrpcSslContexts.configure(builder).protocols(TLS).build();
        } catch (SSLException e) {
            throw new IllegalArgumentException(
                    "%s and %s: no certificate with its key".formatted(identity.certificate(), identity.key()), e);
        }
    }

    private static void requireReadable(IdentityFiles identity) {
        requireReadable(identity.certificate());
        requireReadable(identity.key());
        requireReadable(identity.authorities());
    }

    private static void requireReadable(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("%s: no readable file (expected: PEM)".formatted(file));
        }
    }

    private MutualTls() {}
}
