package io.tradeanalysis.workerapi.tls;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * Lets no call through whose peer's certificate has expired. A full handshake looks at that too, but one that resumes a session
 * looks at no certificate, and a connection may be older than what has expired meanwhile.
 *
 * @param clock tells what has expired
 */
public record UnexpiredPeers(InstantSource clock) implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (isUnexpired(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription("The caller's certificate has expired."), new Metadata());
        return new ServerCall.Listener<>() {};
    }

    private boolean isUnexpired(@Nullable SSLSession session) {
        try {
            return session != null
                    && session.getPeerCertificates()[0] instanceof X509Certificate leaf
                    && !leaf.getNotAfter().toInstant().isBefore(clock.instant());
        } catch (SSLPeerUnverifiedException _) {
            return false;
        }
    }
}
