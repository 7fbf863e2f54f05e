package io.tradeanalysis.frontend.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.ProcessVariable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FrontEndSettingsTest {

    private final Map<String, Object> variables = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void giveFiles() throws IOException {
        for (String name : List.of("CERTIFICATE", "KEY", "AUTHORITIES")) {
            Path file = folder.resolve(name + ".pem");
            Files.writeString(file, "PEM");
            variables.put("TRADE_ANALYSIS_TLS_" + name, file.toString());
        }
    }

    @Test
    void shouldNeedNothingButAnIdentity() {
        FrontEndSettings settings = read();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEmpty();
        assertThat(settings.workers()).containsExactly(new WorkerAddress("localhost", 5555));
        assertThat(settings.deadlines())
                .isEqualTo(new Deadlines(
                        Duration.ofSeconds(4), Duration.ofMinutes(5), Duration.ofSeconds(9), Duration.ofSeconds(30)));
    }

    @Test
    void shouldReadEnvironmentVariables() {
        variables.put("PORT", "9090");
        variables.put("TRADE_ANALYSIS_ADDRESS", "127.0.0.1");
        variables.put("TRADE_ANALYSIS_WORKERS", "one:5555, two.example:5556,[::1]:5557");
        variables.put("TRADE_ANALYSIS_DEADLINE_ANALYSIS", "30s");

        FrontEndSettings settings = read();

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.address()).hasValue(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(settings.workers())
                .containsExactly(
                        new WorkerAddress("one", 5555),
                        new WorkerAddress("two.example", 5556),
                        new WorkerAddress("[::1]", 5557));
        assertThat(settings.deadlines().analysis()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.identity().location())
                .isEqualTo(new IdentityLocation.InFiles(new IdentityFiles(
                        folder.resolve("CERTIFICATE.pem"),
                        folder.resolve("KEY.pem"),
                        folder.resolve("AUTHORITIES.pem"))));
        assertThat(settings.identity().refresh()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void shouldReadWhereTheSecretIs() {
        keepTheIdentityInASecret("projects/p1/secrets/trade-analysis-pr-42-front-end-identity");
        variables.put(ProcessVariable.TLS_REFRESH, "30s");

        assertThat(read().identity())
                .isEqualTo(new IdentitySettings(
                        new IdentityLocation.InSecret(
                                "p1", "trade-analysis-pr-42-front-end-identity", Optional.empty()),
                        Duration.ofSeconds(30)));

        variables.put("TRADE_ANALYSIS_SECRETS_ENDPOINT", "http://localhost:8902");
        assertThat(read().identity().location())
                .isEqualTo(new IdentityLocation.InSecret(
                        "p1",
                        "trade-analysis-pr-42-front-end-identity",
                        Optional.of(URI.create("http://localhost:8902"))));
    }

    private void keepTheIdentityInASecret(String name) {
        variables.keySet().removeIf(variable -> variable.startsWith("TRADE_ANALYSIS_TLS_"));
        variables.put(ProcessVariable.TLS_SECRET, name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRADE_ANALYSIS_TLS_CERTIFICATE", "TRADE_ANALYSIS_TLS_KEY", "TRADE_ANALYSIS_TLS_AUTHORITIES"})
    void shouldNotTakeFilesBesideASecret(String file) {
        keepTheIdentityInASecret("projects/p1/secrets/s");
        variables.put(file, "/some/file.pem");

        assertThatThrownBy(this::read)
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("%s: /some/file.pem (expected: not set beside TRADE_ANALYSIS_TLS_SECRET)", file);
    }

    @Test
    void shouldNeedAnIdentity() {
        keepTheIdentityInASecret("");

        assertThatThrownBy(this::read)
                .hasMessage("TRADE_ANALYSIS_TLS_SECRET: not set (expected: a secret that holds an identity,"
                        + " or TRADE_ANALYSIS_TLS_CERTIFICATE, _KEY and _AUTHORITIES)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "projects/p1/secrets/s/versions/latest", "{\"key\":\"secret\"}"})
    void shouldNotRepeatWhatMayBeTheSecretItself(String wrong) {
        keepTheIdentityInASecret(wrong);

        assertThatThrownBy(this::read)
                .hasMessage("TRADE_ANALYSIS_TLS_SECRET: (not shown)"
                        + " (expected: projects/PROJECT/secrets/NAME of Google Secret Manager)");
    }

    @Test
    void shouldRefuseAnEndpointThatIsNone() {
        keepTheIdentityInASecret("projects/p1/secrets/s");
        variables.put("TRADE_ANALYSIS_SECRETS_ENDPOINT", "localhost");

        assertThatThrownBy(this::read)
                .hasMessage("TRADE_ANALYSIS_SECRETS_ENDPOINT: localhost"
                        + " (expected: an address such as http://localhost:8902)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT | 99999 | 0 .. 65535",
                "PORT | http | 0 .. 65535",
                "TRADE_ANALYSIS_ADDRESS | no address | an address of this machine",
                "TRADE_ANALYSIS_WORKERS | worker | host:port, several separated by commas",
                "TRADE_ANALYSIS_WORKERS | a:1,,b:2 | host:port, several separated by commas",
                "TRADE_ANALYSIS_WORKERS | a:70000 | host:port, several separated by commas",
                "TRADE_ANALYSIS_TLS_KEY | /no/such/file | a PEM file that can be read",
                "TRADE_ANALYSIS_DEADLINE_ANALYSIS | soon | a time above 0 such as 30s or 5m",
                "TRADE_ANALYSIS_DEADLINE_ATTEMPT | 1900ms | 2s or longer, such as 4s",
                "TRADE_ANALYSIS_DEADLINE_CHART | 0s | a time above 0 such as 30s or 5m"
            })
    void shouldSayKeyValueAndWhatIsAllowed(String key, String value, String allowed) {
        variables.put(key, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("%s: %s (expected: %s)", key, value, allowed);
    }

    @Test
    void shouldSayWhatIsNotSet() {
        variables.remove("TRADE_ANALYSIS_TLS_CERTIFICATE");

        assertThatThrownBy(this::read)
                .hasMessage("TRADE_ANALYSIS_TLS_CERTIFICATE: not set (expected: a PEM file that can be read)");
    }

    private FrontEndSettings read() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return FrontEndSettings.of(environment);
    }
}
