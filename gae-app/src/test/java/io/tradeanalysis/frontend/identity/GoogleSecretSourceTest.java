package io.tradeanalysis.frontend.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.frontend.fake.GoogleSecrets;
import io.tradeanalysis.frontend.settings.IdentityLocation;
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
import tools.jackson.databind.json.JsonMapper;

/** Google's own client library against a server that speaks Google's HTTP and JSON. */
class GoogleSecretSourceTest {

    private static final String NAME = "projects/p1/secrets/identity";
    private static final Duration ATTEMPT = Duration.ofMillis(500);
    private static final Duration CALL = Duration.ofSeconds(2);

    private final GoogleSecrets secrets = new GoogleSecrets();

    @AfterEach
    void stop() {
        secrets.close();
    }

    @Test
    void shouldReadWhatTheNewestVersionHolds() throws NoIdentityException {
        IdentityDocument first = document("1");
        IdentityDocument second = document("2");
        GoogleSecretSource source = source(secrets.address());

        secrets.put(NAME, JsonMapper.builder().build().writeValueAsString(first));
        assertThat(source.read()).isEqualTo(first);
        secrets.put(NAME, JsonMapper.builder().build().writeValueAsString(second));
        assertThat(source.read()).isEqualTo(second);
    }

    @Test
    void shouldSayWhatSecretManagerAnsweredAndNoMore() {
        assertFails(secrets.address(), "Secret Manager answered NOT_FOUND");
        secrets.failWith(403);
        assertFails(secrets.address(), "Secret Manager answered PERMISSION_DENIED");
    }

    @Test
    void shouldNotRepeatWhatIsNoIdentity() {
        secrets.put(NAME, "secret, but no identity");

        assertFails(secrets.address(), "what it holds is no identity in JSON");
    }

    @Test
    void shouldTryAgainForAWhileAndNoLonger() {
        secrets.failWith(503);
        long start = System.nanoTime();

        assertFails(secrets.address(), "Secret Manager answered UNAVAILABLE");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(CALL.multipliedBy(5));
        assertThat(secrets.requests()).isGreaterThan(1);
    }

    @Test
    void shouldGiveUpWhereNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            long start = System.nanoTime();

            assertThatThrownBy(source(URI.create("http://127.0.0.1:" + silent.getLocalPort()))::read)
                    .isInstanceOf(NoIdentityException.class)
                    .hasMessageStartingWith("Secret Manager answered ");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(CALL.multipliedBy(5));
        }
    }

    private static IdentityDocument document(String label) {
        return new IdentityDocument(label, Stage.STEADY, "leaf", "k", List.of("ca"), Optional.empty());
    }

    private static void assertFails(URI endpoint, String message) {
        assertThatThrownBy(source(endpoint)::read)
                .isInstanceOf(NoIdentityException.class)
                .hasMessage(message);
    }

    private static GoogleSecretSource source(URI endpoint) {
        return new GoogleSecretSource(
                new IdentityLocation.InSecret("p1", "identity", Optional.of(endpoint)), ATTEMPT, CALL);
    }
}
