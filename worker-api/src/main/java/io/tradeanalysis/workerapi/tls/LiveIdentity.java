package io.tradeanalysis.workerapi.tls;

import io.netty.handler.ssl.SslContext;
import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.workerapi.identity.IdentitySource;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * The identity of this process, which may change while it runs: new connections show and trust what was read last, those
 * that there are go on.
 */
public final class LiveIdentity {

    private final IdentitySource source;
    private final Side side;
    private final CurrentTls tls;
    private volatile Shown shown;

    private LiveIdentity(IdentitySource source, Side side) throws NoIdentityException {
        this.source = source;
        this.side = side;
        this.shown = Shown.of(source.read());
        this.tls = new CurrentTls(shown.tls(side));
    }

    private record Shown(IdentityDocument document, Leaf leaf, List<X509Certificate> authorities) {

        static Shown of(IdentityDocument document) throws NoIdentityException {
            Leaf leaf = Leaf.of(document.certificate(), document.key());
            List<X509Certificate> authorities = new ArrayList<>();
            for (String pem : document.authorities()) {
                authorities.addAll(Leaf.certificates("authorities", pem));
            }
            if (authorities.isEmpty()) {
                throw new NoIdentityException("authorities: none");
            }
            return new Shown(document, leaf, authorities);
        }

        SslContext tls(Side side) {
            return MutualTls.of(side, leaf, authorities);
        }
    }

    /**
     * Reads the identity for the first time.
     *
     * @param source where it is kept
     * @param side whose it is
     * @throws NoIdentityException if there is none
     */
    public static LiveIdentity read(IdentitySource source, Side side) throws NoIdentityException {
        return new LiveIdentity(source, side);
    }

    /** What to connect or listen with; it stays the same object whatever is read. */
    public SslContext tls() {
        return tls;
    }

    /** What is in use. */
    public IdentityInUse inUse() {
        Shown now = shown;
        return new IdentityInUse(
                now.document().label(), now.document().stage(), now.leaf().expires());
    }

    /** Reads it anew. */
    public synchronized Reading readAnew() {
        try {
            IdentityDocument read = source.read();
            if (read.equals(shown.document())) {
                return new Reading.Same();
            }
            Shown next = Shown.of(read);
            tls.exchange(next.tls(side));
            shown = next;
            return new Reading.Changed(inUse());
        } catch (NoIdentityException e) {
            return new Reading.Kept(e.reason());
        }
    }

    /**
     * Shakes hands with itself, checked as front ends check a worker, so that what a first handshake needs is loaded. Nothing
     * depends on it.
     *
     * @return whether it passes as a worker's
     */
    public boolean rehearse() {
        Shown now = shown;
        try {
            return TrialHandshake.succeeds(
                    MutualTls.showing(now.leaf()), MutualTls.trusting(now.authorities(), Side.FRONT_END.peerName()));
        } catch (SSLException _) {
            return false;
        }
    }
}
