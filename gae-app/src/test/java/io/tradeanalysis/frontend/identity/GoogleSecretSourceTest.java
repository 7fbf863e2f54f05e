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
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Google's own client library against a server that speaks Google's HTTP and JSON. */
@Timeout(60)
class GoogleSecretSourceTest {

    private static final String NAME = "projects/p1/secrets/identity";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(4);

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

        assertThatThrownBy(source(secrets.address(), SHORT)::read)
                .isInstanceOf(NoIdentityException.class)
                .hasMessageStartingWith("Secret Manager answered ");

        assertThat(secrets.requests()).isGreaterThan(1);
    }

    @Test
    void shouldGiveUpWhereNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(source(URI.create("http://127.0.0.1:" + silent.getLocalPort()), SHORT)::read)
                    .isInstanceOf(NoIdentityException.class)
                    .hasMessageStartingWith("Secret Manager answered ");
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
        return source(endpoint, LONG);
    }

    private static GoogleSecretSource source(URI endpoint, Duration limit) {
        return new GoogleSecretSource(
                new IdentityLocation.InSecret("p1", "identity", Optional.of(endpoint)), limit, limit);
    }
}
