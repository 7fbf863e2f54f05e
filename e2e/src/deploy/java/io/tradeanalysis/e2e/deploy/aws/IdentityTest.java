package io.tradeanalysis.e2e.deploy.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tradeanalysis.contract.PeerNames;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.e2e.deploy.Environment;
import io.tradeanalysis.e2e.deploy.OnSharedAccount;
import java.security.cert.CertificateParsingException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The identities that the deployed handler issued. */
@OnSharedAccount
class IdentityTest {

    private final Environment environment;

    IdentityTest(Environment environment) {
        this.environment = environment;
    }

    @ParameterizedTest
    @CsvSource({"WORKER_SECRET," + PeerNames.WORKER, "FRONT_END_SECRET," + PeerNames.FRONT_END})
    void shouldIssueALeafOfTheAuthorityForEachSide(StackOutput secret, String peerName)
            throws CertificateParsingException {
        Identity identity = Identity.of(environment, secret);

        assertThatCode(() ->
                        identity.leaf().verify(identity.authorities().getLast().getPublicKey()))
                .doesNotThrowAnyException();
        assertThat(identity.leaf().getSubjectAlternativeNames())
                .anySatisfy(name -> assertThat(name.get(1)).isEqualTo(peerName));
        assertThat(identity.leaf().getPublicKey().getAlgorithm()).isEqualTo("EC");
        assertThat(Duration.between(Instant.now(), identity.leaf().getNotAfter().toInstant()))
                .isBetween(Duration.ofDays(360), Duration.ofDays(367));
    }

    @Test
    void shouldTrustTheSameAuthorityOnBothSides() {
        assertThat(Identity.of(environment, StackOutput.WORKER_SECRET).authorities())
                .isEqualTo(
                        Identity.of(environment, StackOutput.FRONT_END_SECRET).authorities());
    }

    @Test
    void shouldKeepKeysOutOfLogsAndOutputs() {
        String logs = environment
                .cloud()
                .aws(
                        "logs",
                        "filter-log-events",
                        "--log-group-name",
                        environment.name().logGroup("setup"))
                .toString();

        assertThat(logs + environment.outputs()).doesNotContain("PRIVATE KEY", "BEGIN CERTIFICATE");
    }
}
