package io.tradeanalysis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LeafFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final Identity leaf =
            IdentityIssuer.issue(Duration.ofDays(365), InstantSource.fixed(NOW)).server();

    @Test
    void shouldSayWhenALeafExpires() {
        assertThat(LeafFacts.of(leaf.certificatePem()).notAfter()).isEqualTo(Instant.parse("2027-11-22T10:00:00Z"));
    }

    @Test
    void shouldFingerprintTheBytesBetweenThePemLines() throws Exception {
        byte[] encoded = Base64.getMimeDecoder().decode(leaf.certificatePem().replaceAll("-----[A-Z ]+-----", ""));

        assertThat(LeafFacts.of(leaf.certificatePem()).sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)));
    }

    @Test
    void shouldRefuseWhatIsNoCertificate() {
        assertThatThrownBy(() -> LeafFacts.of("hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("certificatePem: not a certificate (expected: X.509, PEM)");
    }
}
