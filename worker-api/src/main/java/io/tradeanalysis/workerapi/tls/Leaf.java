package io.tradeanalysis.workerapi.tls;

import io.grpc.util.CertificateUtils;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * What one side shows, read from PEM.
 *
 * @param chain its certificate first
 * @param key the certificate's key
 */
record Leaf(List<X509Certificate> chain, PrivateKey key) {

    Leaf {
        chain = List.copyOf(chain);
    }

    /**
     * A certificate and its key.
     *
     * @throws NoIdentityException if one of them is none, or they don't belong together
     */
    static Leaf of(String certificatePem, String keyPem) throws NoIdentityException {
        Leaf leaf = new Leaf(certificates("certificate", certificatePem), key(keyPem));
        if (!leaf.belongsTogether()) {
            throw new NoIdentityException("key: not that of the certificate");
        }
        return leaf;
    }

    /** Until when its certificate holds. */
    Instant expires() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /** At least one certificate. */
    static List<X509Certificate> certificates(String name, String pem) throws NoIdentityException {
        String message = "%s: no PEM certificates".formatted(name);
        try {
            List<X509Certificate> found = List.of(CertificateUtils.getX509Certificates(bytes(pem)));
            if (found.isEmpty()) {
                throw new NoIdentityException(message);
            }
            return found;
        } catch (GeneralSecurityException e) {
            throw new NoIdentityException(message, e);
        }
    }

    private static PrivateKey key(String pem) throws NoIdentityException {
        try {
            return CertificateUtils.getPrivateKey(bytes(pem));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NoIdentityException("key: no private key (expected: PKCS #8, PEM)", e);
        }
    }

    private static InputStream bytes(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Nothing else finds that out before the first handshake fails; so there is one here. */
    private boolean belongsTogether() {
        try {
            return TrialHandshake.succeeds(MutualTls.showing(this), MutualTls.trustingAnyone());
        } catch (SSLException | IllegalArgumentException _) {
            return false;
        }
    }
}
