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
    private IdentityDocument document;
    private Leaf leaf;

    private LiveIdentity(IdentitySource source, Side side) throws NoIdentityException {
        this.source = source;
        this.side = side;
        this.document = source.read();
        this.leaf = leaf(document);
        this.tls = new CurrentTls(MutualTls.of(side, leaf, authorities(document)));
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
    public synchronized IdentityInUse inUse() {
        return new IdentityInUse(document.label(), document.stage(), leaf.expires());
    }

    /** Reads it anew. */
    public synchronized Reading readAnew() {
        try {
            IdentityDocument read = source.read();
            if (read.equals(document)) {
                return new Reading.Same();
            }
            Leaf next = leaf(read);
            tls.exchange(MutualTls.of(side, next, authorities(read)));
            document = read;
            leaf = next;
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
    public synchronized boolean rehearse() {
        try {
            return TrialHandshake.succeeds(
                    MutualTls.showing(leaf), MutualTls.trusting(authorities(document), Side.FRONT_END.peerName()));
        } catch (SSLException | NoIdentityException _) {
            return false;
        }
    }

    private static Leaf leaf(IdentityDocument document) throws NoIdentityException {
        return Leaf.of(document.certificate(), document.key());
    }

    private static List<X509Certificate> authorities(IdentityDocument document) throws NoIdentityException {
        List<X509Certificate> all = new ArrayList<>();
        for (String pem : document.authorities()) {
            all.addAll(Leaf.certificates("authorities", pem));
        }
        if (all.isEmpty()) {
            throw new NoIdentityException("authorities: none");
        }
        return all;
    }
}
