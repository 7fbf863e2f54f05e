package io.tradeanalysis.worker.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.workerapi.identity.NoIdentityException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class SecretsManagerSourceTest {

    private static final String ARN = "arn:aws:secretsmanager:us-west-1:123456789012:secret:worker-AbCdEf";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final SecretsHost host = start();

    private static SecretsHost start() {
        try {
            return new SecretsHost();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void shouldReadWhatTheSecretHoldsNow() throws NoIdentityException {
        IdentityDocument document =
                new IdentityDocument("1", IdentityDocument.Stage.STEADY, "leaf", "k", List.of("ca"), Optional.empty());
        host.put(ARN, JsonMapper.builder().build().writeValueAsString(document));

        assertThat(source(host.address()).read()).isEqualTo(document);
    }

    @Test
    void shouldSayWhatSecretsManagerAnsweredAndNoMore() {
        assertThatThrownBy(source(host.address())::read)
                .isInstanceOf(NoIdentityException.class)
                .hasMessage("Secrets Manager answered AccessDeniedException");
    }

    @Test
    void shouldNotRepeatWhatIsNoIdentity() {
        host.put(ARN, "secret, but no identity");

        assertThatThrownBy(source(host.address())::read)
                .isInstanceOf(NoIdentityException.class)
                .hasMessage("what it holds is no identity in JSON");
    }

    @Test
    void shouldGiveUpWhereNobodyAnswers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(source(URI.create("http://127.0.0.1:" + silent.getLocalPort()), SHORT)::read)
                    .isInstanceOf(NoIdentityException.class)
                    .hasMessageStartingWith("it can't be read: ");
        }
    }

    private static SecretsManagerSource source(URI endpoint) {
        return source(endpoint, LONG);
    }

    private static SecretsManagerSource source(URI endpoint, Duration limit) {
        return new SecretsManagerSource(ARN, () -> client(endpoint, limit));
    }

    private static SecretsManagerClient client(URI endpoint, Duration limit) {
        return SecretsManagerSource.builder(limit, limit)
                .endpointOverride(endpoint)
                .region(Region.US_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build();
    }
}
