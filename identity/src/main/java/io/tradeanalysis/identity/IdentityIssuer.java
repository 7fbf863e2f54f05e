package io.tradeanalysis.identity;

import io.tradeanalysis.contract.PeerNames;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.operator.OperatorCreationException;

/** Issues the identities of mutual TLS: EC P-256 keys, certificates signed with ECDSA and SHA-256. */
public final class IdentityIssuer {

    /** The longest life of a leaf: a stolen key is worth nothing after that. */
    public static final Duration MAX_VALIDITY = Duration.ofDays(365);

    private static final String AUTHORITY_NAME = "Trade Analysis authority";

    private IdentityIssuer() {}

    /**
     * Issues a new authority and its two leaves. The leaves carry {@link PeerNames} and serve one purpose each: the
     * worker's that of a TLS server, the front end's that of a TLS client.
     *
     * @param validity how long from now all certificates hold, above 0 and at most {@link #MAX_VALIDITY}; the start is
     *     put a few minutes back, for peers whose clock is behind
     * @param clock says what now is
     * @throws IllegalArgumentException if the validity is out of range
     */
    public static Identities issue(Duration validity, InstantSource clock) {
        if (!validity.isPositive() || validity.compareTo(MAX_VALIDITY) > 0) {
            throw new IllegalArgumentException(
                    "validity: %s (expected: above 0, at most %s)".formatted(validity, MAX_VALIDITY));
        }
        try {
            return issue(new Authority(AUTHORITY_NAME, newKeys(), Validity.from(clock.instant(), validity)));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("this Java can't issue EC certificates", e);
        }
    }

    /** The two leaves of an authority; to forget its key is the caller's. */
    static Identities issue(Authority authority)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return new Identities(
                Pem.ofCertificate(authority.certificate()),
                leaf(authority, PeerNames.WORKER, KeyPurposeId.id_kp_serverAuth),
                leaf(authority, PeerNames.FRONT_END, KeyPurposeId.id_kp_clientAuth));
    }

    private static Identity leaf(Authority authority, String dnsName, KeyPurposeId purpose)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair keys = newKeys();
        return new Identity(
                Pem.ofCertificate(authority.sign(keys.getPublic(), dnsName, purpose)), Pem.ofKey(keys.getPrivate()));
    }

    static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
