package io.tradeanalysis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.tradeanalysis.contract.PeerNames;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityIssuerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.789Z");
    private static final Duration DAYS_30 = Duration.ofDays(30);
    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final int DNS_NAME = 2;

    private final Identities identities = IdentityIssuer.issue(DAYS_30, InstantSource.fixed(NOW));
    private final X509Certificate authority = certificate(identities.authorityPem());
    private final X509Certificate server = certificate(identities.server().certificatePem());
    private final X509Certificate client = certificate(identities.client().certificatePem());

    @Test
    void shouldIssueLeavesThatValidateAgainstTheAuthority() throws Exception {
        validate(server, authority, NOW);
        validate(client, authority, NOW);
    }

    @Test
    void shouldIssueLeavesThatDoNotValidateAgainstAnotherAuthority() {
        X509Certificate other = certificate(
                IdentityIssuer.issue(DAYS_30, InstantSource.fixed(NOW)).authorityPem());

        assertThatThrownBy(() -> validate(server, other, NOW)).isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void shouldGiveEachLeafOneNameAndOnePurpose() throws Exception {
        assertThat(server.getExtendedKeyUsage()).containsExactly(SERVER_AUTH);
        assertThat(server.getSubjectAlternativeNames()).containsExactly(List.of(DNS_NAME, PeerNames.WORKER));
        assertThat(client.getExtendedKeyUsage()).containsExactly(CLIENT_AUTH);
        assertThat(client.getSubjectAlternativeNames()).containsExactly(List.of(DNS_NAME, PeerNames.FRONT_END));
    }

    @Test
    void shouldLetOnlyTheAuthoritySignAndOnlyLeaves() {
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(usages(authority)).containsExactly(5, 6); // keyCertSign, cRLSign
        for (X509Certificate leaf : List.of(server, client)) {
            assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
            assertThat(usages(leaf)).containsExactly(0); // digitalSignature
        }
    }

    @Test
    void shouldMarkWhatLimitsACertificateAsCritical() {
        assertThat(authority.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(server.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19", "2.5.29.37");
    }

    @Test
    void shouldUseP256AndSha256() {
        for (X509Certificate certificate : List.of(authority, server, client)) {
            assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
            assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().toString())
                    .contains("secp256r1");
        }
    }

    @Test
    void shouldHoldFromFiveMinutesAgoForTheGivenTime() throws Exception {
        Instant second = Instant.parse("2026-11-22T10:15:30Z");
        for (X509Certificate certificate : List.of(authority, server, client)) {
            assertThat(certificate.getNotBefore().toInstant()).isEqualTo(second.minus(Duration.ofMinutes(5)));
            assertThat(certificate.getNotAfter().toInstant()).isEqualTo(second.plus(DAYS_30));
        }
        assertThatThrownBy(() -> validate(server, authority, NOW.plus(DAYS_30).plusSeconds(1)))
                .isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void shouldGiveTheKeysOfTheCertificates() throws Exception {
        assertThat(signAndVerify(identities.server())).isTrue();
        assertThat(signAndVerify(identities.client())).isTrue();
        assertThat(signAndVerify(new Identity(
                        identities.server().certificatePem(),
                        identities.client().keyPem())))
                .isFalse();
    }

    @Test
    void shouldGiveEveryCertificateItsOwnSerialNumber() {
        assertThat(Set.of(authority.getSerialNumber(), server.getSerialNumber(), client.getSerialNumber()))
                .hasSize(3)
                .allSatisfy(serial -> assertThat(serial).isPositive());
    }

    @Test
    void shouldNeverShowAKey() {
        assertThat(identities.toString())
                .contains("BEGIN CERTIFICATE")
                .doesNotContain("PRIVATE KEY")
                .doesNotContain(identities.server().keyPem().lines().toList().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P366D"})
    void shouldRejectAValidityOutOfRange(Duration validity) {
        assertThatThrownBy(() -> IdentityIssuer.issue(validity, InstantSource.fixed(NOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validity: %s (expected: above 0, at most PT8760H)", validity);
    }

    private static X509Certificate certificate(String pem) {
        try {
            return Pem.certificate(pem);
        } catch (GeneralSecurityException e) {
            return fail("not a certificate: " + pem, e);
        }
    }

    private static void validate(X509Certificate leaf, X509Certificate anchor, Instant at) throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(List.of(leaf)), parameters);
    }

    private static List<Integer> usages(X509Certificate certificate) {
        boolean @Nullable [] usages = certificate.getKeyUsage();
        assertThat(usages).isNotNull();
        return IntStream.range(0, usages.length).filter(i -> usages[i]).boxed().toList();
    }

    private static boolean signAndVerify(Identity identity) throws Exception {
        byte[] text = "a message".getBytes(StandardCharsets.US_ASCII);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(Pem.key(identity.keyPem()));
        signer.update(text);
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(certificate(identity.certificatePem()));
        verifier.update(text);
        return verifier.verify(signer.sign());
    }
}
