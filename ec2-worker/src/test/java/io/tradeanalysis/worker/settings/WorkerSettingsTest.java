package io.tradeanalysis.worker.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.IdentityFiles;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.ProcessVariable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerSettingsTest {

    @TempDir
    private Path folder;

    private static final String SECRET =
            "arn:aws:secretsmanager:us-west-1:123456789012:secret:trade-analysis/pr-42/worker-identity-AbCdEf";

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setWhatHasNoDefault() throws IOException {
        Path pem = Files.createFile(folder.resolve("file.pem"));
        environment.put("TRADE_ANALYSIS_DATA", folder.toString());
        environment.put("TRADE_ANALYSIS_TLS_CERTIFICATE", pem.toString());
        environment.put("TRADE_ANALYSIS_TLS_KEY", pem.toString());
        environment.put("TRADE_ANALYSIS_TLS_AUTHORITIES", pem.toString());
    }

    @Test
    void shouldHaveDefaults() {
        WorkerSettings settings = settings();

        Path pem = folder.resolve("file.pem");
        assertThat(settings.listen()).isEqualTo(new InetSocketAddress(5555));
        assertThat(settings.name()).isNotBlank();
        assertThat(settings.prices()).isEqualTo(new PriceLocation.Folder(folder));
        assertThat(settings.function()).isEmpty();
        assertThat(settings.identity()).isEqualTo(new IdentityLocation.InFiles(new IdentityFiles(pem, pem, pem)));
        assertThat(settings.identityRefresh()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.metrics())
                .isEqualTo(new MetricsSettings(MetricsSettings.Format.OFF, new EnvironmentName("local")));
        assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void shouldReadEveryVariable() {
        environment.remove("TRADE_ANALYSIS_DATA");
        environment.put("TRADE_ANALYSIS_ADDRESS", "127.0.0.1");
        environment.put("TRADE_ANALYSIS_PORT", "5556");
        environment.put(ProcessVariable.NAME, "worker-2");
        environment.put(ProcessVariable.BUCKET, "my-prices");
        environment.put("TRADE_ANALYSIS_BUCKET_PREFIX", "daily");
        environment.put(ProcessVariable.FUNCTION_URL, "http://localhost:5600/");
        environment.put(ProcessVariable.FUNCTION_AUTH, "iam");
        environment.put(ProcessVariable.DRAIN, "2m");
        environment.put(ProcessVariable.TLS_REFRESH, "30s");
        environment.put(ProcessVariable.METRICS, "emf");
        environment.put(ProcessVariable.ENVIRONMENT, "pr-42");
        keepTheIdentityInASecret();

        WorkerSettings settings = settings();

        assertThat(settings.listen()).isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), 5556));
        assertThat(settings.name()).isEqualTo("worker-2");
        assertThat(settings.prices()).isEqualTo(new PriceLocation.Bucket("my-prices", "daily/", false));
        assertThat(settings.function())
                .contains(new FunctionLocation(URI.create("http://localhost:5600"), FunctionLocation.Auth.IAM));
        assertThat(settings.identity()).isEqualTo(new IdentityLocation.InSecret(SECRET));
        assertThat(settings.identityRefresh()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.metrics())
                .isEqualTo(new MetricsSettings(MetricsSettings.Format.EMF, new EnvironmentName("pr-42")));
        assertThat(settings.drain()).isEqualTo(Duration.ofMinutes(2));
    }

    private void keepTheIdentityInASecret() {
        environment.keySet().removeIf(name -> name.startsWith("TRADE_ANALYSIS_TLS_") && !name.endsWith("REFRESH"));
        environment.put(ProcessVariable.TLS_SECRET, SECRET);
    }

    @ParameterizedTest
    @CsvSource({"TRADE_ANALYSIS_TLS_CERTIFICATE", "TRADE_ANALYSIS_TLS_KEY", "TRADE_ANALYSIS_TLS_AUTHORITIES"})
    void shouldNotTakeFilesBesideASecret(String file) {
        keepTheIdentityInASecret();
        environment.put(file, "/some/file.pem");

        assertWrong("%s: /some/file.pem (expected: not set beside TRADE_ANALYSIS_TLS_SECRET)".formatted(file));
    }

    @Test
    void shouldNeedAnIdentity() {
        keepTheIdentityInASecret();
        environment.remove(ProcessVariable.TLS_SECRET);

        assertWrong("TRADE_ANALYSIS_TLS_SECRET: not set (expected: a secret that holds an identity,"
                + " or TRADE_ANALYSIS_TLS_CERTIFICATE, _KEY and _AUTHORITIES)");
    }

    @Test
    void shouldNotRepeatWhatMayBeTheSecretItself() {
        keepTheIdentityInASecret();
        environment.put(ProcessVariable.TLS_SECRET, "{\"key\":\"secret\"}");

        assertWrong("TRADE_ANALYSIS_TLS_SECRET: (not shown)"
                + " (expected: the ARN or the name of a secret of AWS Secrets Manager)");
    }

    @Test
    void shouldPutTheBucketIntoThePathAtAnEndpointOfItsOwn() {
        environment.remove("TRADE_ANALYSIS_DATA");
        environment.put("TRADE_ANALYSIS_BUCKET", "my-prices");
        environment.put("AWS_ENDPOINT_URL", "http://localhost:9090");

        assertThat(settings().prices()).isEqualTo(new PriceLocation.Bucket("my-prices", "", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRADE_ANALYSIS_PORT|70000|0 .. 65535",
                "TRADE_ANALYSIS_PORT|http|0 .. 65535",
                "TRADE_ANALYSIS_ADDRESS|300.1.1.1|an address of this machine",
                "TRADE_ANALYSIS_NAME|a b|1 to 64 letters, digits and . _ -",
                "TRADE_ANALYSIS_DATA|/no/such/folder|a folder of price files that can be read",
                "TRADE_ANALYSIS_BUCKET|my-prices|not set beside TRADE_ANALYSIS_DATA",
                "TRADE_ANALYSIS_FUNCTION_URL|ftp://host|an address such as https://host/stage, without query",
                "TRADE_ANALYSIS_FUNCTION_URL|https://host/?a=b|an address such as https://host/stage, without query",
                "TRADE_ANALYSIS_FUNCTION_URL|not an address|an address such as https://host/stage, without query",
                "TRADE_ANALYSIS_FUNCTION_AUTH|signed|none or iam",
                "TRADE_ANALYSIS_METRICS|prometheus|off or emf",
                "TRADE_ANALYSIS_ENVIRONMENT|Prod|1 to 12 of a-z, 0-9 and -, starting with a letter, not ending with -",
                "TRADE_ANALYSIS_TLS_REFRESH|0s|a time above 0 such as 60s or 2m",
                "TRADE_ANALYSIS_TLS_KEY|/no/such/file|a PEM file that can be read",
                "TRADE_ANALYSIS_DRAIN|-1s|a time above 0 such as 60s or 2m",
                "TRADE_ANALYSIS_DRAIN|soon|a time above 0 such as 60s or 2m",
            })
    void shouldSayInOneLineWhatIsWrong(String key, String value, String allowed) {
        environment.put(key, value);

        assertWrong("%s: %s (expected: %s)".formatted(key, value, allowed));
    }

    @ParameterizedTest
    @CsvSource({"TRADE_ANALYSIS_TLS_CERTIFICATE", "TRADE_ANALYSIS_TLS_KEY", "TRADE_ANALYSIS_TLS_AUTHORITIES"})
    void shouldSayWhatIsMissing(String key) {
        environment.remove(key);

        assertWrong("%s: not set (expected: a PEM file that can be read)".formatted(key));
    }

    @Test
    void shouldNeedPrices() {
        environment.remove("TRADE_ANALYSIS_DATA");

        assertWrong("TRADE_ANALYSIS_DATA: not set (expected: a folder of price files, or TRADE_ANALYSIS_BUCKET)");
    }

    @ParameterizedTest
    @CsvSource({"TRADE_ANALYSIS_BUCKET,No_Bucket", "TRADE_ANALYSIS_BUCKET_PREFIX,/prices"})
    void shouldRefuseAWrongBucket(String key, String value) {
        environment.remove("TRADE_ANALYSIS_DATA");
        environment.put("TRADE_ANALYSIS_BUCKET", "my-prices");
        environment.put(key, value);

        assertThatThrownBy(this::settings)
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("%s: %s (expected: ".formatted(key, value));
    }

    private void assertWrong(String message) {
        assertThatThrownBy(this::settings)
                .isInstanceOf(WrongSettingException.class)
                .hasMessage(message);
    }

    private WorkerSettings settings() {
        return WorkerSettings.of(environment);
    }
}
