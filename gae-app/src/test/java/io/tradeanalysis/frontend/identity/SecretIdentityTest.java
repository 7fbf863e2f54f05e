package io.tradeanalysis.frontend.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.frontend.FrontEnd;
import io.tradeanalysis.frontend.fake.FakeWorker;
import io.tradeanalysis.frontend.fake.GoogleSecrets;
import io.tradeanalysis.frontend.fake.Scripts;
import io.tradeanalysis.frontend.fake.TestIdentities;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A front end whose identity is in a secret, as on App Engine. */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SecretIdentityTest {

    private static final String NAME = "projects/p1/secrets/trade-analysis-dev-front-end-identity";

    @TempDir
    private Path folder;

    private final GoogleSecrets secrets = new GoogleSecrets();

    @AfterEach
    void stop() {
        secrets.close();
    }

    @Test
    void shouldShowWorkersWhatTheSecretHoldsAndFollowItsChange() throws Exception {
        TestIdentities old = TestIdentities.in(folder.resolve("old"));
        TestIdentities fresh = TestIdentities.in(folder.resolve("new"));
        put("old", old);
        try (FakeWorker oldWorker = FakeWorker.start(old.worker(), 0, Scripts.assets(), Scripts.dollars());
                FakeWorker newWorker = FakeWorker.start(fresh.worker(), 0, Scripts.assets(), Scripts.dollars());
                HttpClient browser = HttpClient.newHttpClient()) {
            try (ConfigurableApplicationContext frontEnd = start(oldWorker.address())) {
                assertThat(ready(browser, frontEnd)).isEqualTo(200);
            }
            try (ConfigurableApplicationContext frontEnd = start(newWorker.address())) {
                assertThat(ready(browser, frontEnd)).isEqualTo(503);

                put("new", fresh);

                while (ready(browser, frontEnd) != 200) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    @Test
    void shouldStopWithOneLineAtASecretThatCanNotBeRead(CapturedOutput output) {
        assertThatThrownBy(() -> start("127.0.0.1:1"));

        assertThat(output.getAll().lines().filter(line -> !line.isBlank())).hasSize(1);
        assertThat(output)
                .contains("TRADE_ANALYSIS_TLS_SECRET: Secret Manager answered NOT_FOUND"
                        + " (expected: a secret that holds an identity)");
    }

    @Test
    void shouldStopWithOneLineAtFilesThatAreNoIdentity(CapturedOutput output) throws IOException {
        TestIdentities identities = TestIdentities.in(folder);
        Path key = identities.folder().client().key();
        Files.writeString(key, "no key");

        assertThatThrownBy(() -> FrontEnd.start(identities.settings()));

        assertThat(output.getAll().lines().filter(line -> !line.isBlank())).hasSize(1);
        assertThat(output).contains("TRADE_ANALYSIS_TLS_CERTIFICATE, _KEY, _AUTHORITIES: ", key.toString());
    }

    private ConfigurableApplicationContext start(String worker) {
        return FrontEnd.start(
                "--port=0",
                "--trade-analysis.address=127.0.0.1",
                "--trade-analysis.workers=" + worker,
                "--trade-analysis.tls.secret=" + NAME,
                "--trade-analysis.tls.refresh=20ms",
                "--trade-analysis.secrets.endpoint=" + secrets.address());
    }

    private static int ready(HttpClient browser, ConfigurableApplicationContext frontEnd)
            throws IOException, InterruptedException {
        String port = frontEnd.getEnvironment().getRequiredProperty("local.server.port");
        return browser.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/ready".formatted(port)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void put(String label, TestIdentities identities) throws IOException {
        IdentityFiles files = identities.folder().client();
        IdentityDocument document = new IdentityDocument(
                label,
                Stage.STEADY,
                Files.readString(files.certificate()),
                Files.readString(files.key()),
                List.of(Files.readString(files.authorities())),
                Optional.empty());
        secrets.put(NAME, JsonMapper.builder().build().writeValueAsString(document));
    }
}
