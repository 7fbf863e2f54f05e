package io.tradeanalysis.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What anybody may know of a leaf.
 *
 * @param sha256 fingerprint of the certificate, 64 hexadecimal digits
 * @param notAfter when it expires
 */
public record LeafFacts(String sha256, Instant notAfter) {

    /**
     * Reads them off a certificate.
     *
     * @param certificatePem the leaf (X.509, PEM)
     * @throws IllegalArgumentException if that is no certificate
     */
    public static LeafFacts of(String certificatePem) {
        try {
            X509Certificate leaf = Pem.certificate(certificatePem);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded());
            return new LeafFacts(
                    HexFormat.of().formatHex(digest), leaf.getNotAfter().toInstant());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("certificatePem: not a certificate (expected: X.509, PEM)", e);
        }
    }
}
