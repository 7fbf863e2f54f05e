package io.tradeanalysis.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.adobe.testing.s3mock.S3MockApplication;
import io.grpc.ManagedChannel;
import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.contract.environment.JavaFlags;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.identity.Identities;
import io.tradeanalysis.identity.Identity;
import io.tradeanalysis.identity.IdentityIssuer;
import io.tradeanalysis.worker.compute.FunctionHost;
import io.tradeanalysis.worker.compute.SignedGate;
import io.tradeanalysis.worker.identity.SecretsHost;
import io.tradeanalysis.worker.metrics.EmfLine;
import io.tradeanalysis.workerapi.WorkerChannels;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.tls.LiveIdentity;
import io.tradeanalysis.workerapi.tls.Side;
import io.tradeanalysis.workerapi.v1.AnalyseEvent;
import io.tradeanalysis.workerapi.v1.AnalyseRequest;
import io.tradeanalysis.workerapi.v1.TradeAnalysisGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.json.JsonMapper;

/**
 * A worker in a process of its own, with the variables that an environment sets for it and no others of ours. Stand-ins
 * play S3, Secrets Manager and the function behind API Gateway.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class CloudStartTest {

    private static final String SECRET = "arn:aws:secretsmanager:us-west-1:123456789012:secret:worker-identity-AbCdEf";
    private static final String BUCKET = "prices";
    private static final AnalysisRequest REQUEST = AnalysisRequest.of("WALK", 10, 20, 1_000, 42);

    private final Identities identities = IdentityIssuer.issue(Duration.ofDays(30), InstantSource.system());
    private final S3MockApplication s3 = S3MockApplication.start(new HashMap<>(Map.of(
            S3MockApplication.PROP_HTTP_PORT, S3MockApplication.RANDOM_PORT,
            S3MockApplication.PROP_HTTPS_PORT, S3MockApplication.RANDOM_PORT,
            S3MockApplication.PROP_SILENT, true)));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // started before each test
    private SecretsHost secrets;

    @SuppressWarnings("NullAway.Init") // started before each test
    private FunctionHost function;

    @BeforeEach
    void start() throws IOException {
        secrets = new SecretsHost();
        function = FunctionHost.behind(new SignedGate("us-west-1", Map.of("AKIDWORKER", "worker's secret")));
        Path prices = Files.createDirectory(folder.resolve("prices"));
        GeneratedPrices.write(prices, "WALK", 400);
        try (S3Client client = client()) {
            client.createBucket(request -> request.bucket(BUCKET));
            client.putObject(
                    request -> request.bucket(BUCKET).key("WALK.csv"),
                    RequestBody.fromFile(prices.resolve("WALK.csv")));
        }
    }

    @AfterEach
    void stop() {
        secrets.close();
        function.close();
        s3.stop();
    }

    @Test
    void shouldDoAllItsWork() throws Exception {
        put("1", Stage.STEADY);
        Path output = folder.resolve("output.log");
        Process worker = start(output);
        try {
            InetSocketAddress address = awaitAddress(worker, output);
            assertThat(analyse(address, REQUEST).getResult().getFingerprint())
                    .isEqualTo(analyse(address, REQUEST.computedBy(Compute.LAMBDA, 2))
                            .getResult()
                            .getFingerprint())
                    .startsWith("sha256:");
            put("1", Stage.PRESENT);
            await(worker, output, "identity 1 PRESENT in use, expires ");
        } finally {
            worker.destroy();
        }

        assertThat(worker.waitFor()).as("ended by TERM").isEqualTo(143);
        List<String> lines = Files.readAllLines(output);
        assertThat(lines).anyMatch(line -> line.contains("identity 1 STEADY in use, expires "));
        assertThat(lines.getLast()).contains("Stopped");
        assertThat(metrics(lines))
                .contains(new EmfLine.Metric("Requests", "Count", 1), new EmfLine.Metric("Failures", "Count", 0))
                .anyMatch(metric -> metric.name().equals("Latency"))
                .anyMatch(metric -> metric.name().equals("Samples") && metric.value() > 0)
                .filteredOn(metric -> metric.name().equals("CertificateDaysLeft"))
                .hasSize(2)
                .allMatch(metric -> metric.value() > 29 && metric.value() <= 30);
    }

    @Test
    void shouldStopWithOneLineWithoutItsSecret() throws Exception {
        Path output = folder.resolve("output.log");

        assertThat(start(output).waitFor()).isEqualTo(1);

        assertThat(Files.readAllLines(output))
                .filteredOn(line -> !line.equals(JavaFlags.REMARK_ON_VECTORS))
                .singleElement()
                .asString()
                .endsWith("TRADE_ANALYSIS_TLS_SECRET: Secrets Manager answered AccessDeniedException"
                        + " (expected: a secret that holds an identity)");
    }

    private static List<EmfLine.Metric> metrics(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("{"))
                .map(EmfLine::read)
                .flatMap(line -> EmfLine.metrics(line).stream())
                .toList();
    }

    private Process start(Path output) throws IOException {
        Map<String, String> variables = new HashMap<>(asInTheCloud());
        variables.putAll(standIns());
        return OwnProcess.start(variables, output);
    }

    /** What user data sets, but for the time between two reads of the identity, which a test can't wait for. */
    private Map<String, String> asInTheCloud() {
        return Map.of(
                ProcessVariable.NAME,
                "i-0abc",
                ProcessVariable.BUCKET,
                BUCKET,
                ProcessVariable.FUNCTION_URL,
                function.address().toString(),
                ProcessVariable.FUNCTION_AUTH,
                "iam",
                ProcessVariable.TLS_SECRET,
                SECRET,
                ProcessVariable.TLS_REFRESH,
                "100ms",
                ProcessVariable.DRAIN,
                "10s",
                ProcessVariable.ENVIRONMENT,
                "pr-42",
                ProcessVariable.METRICS,
                "emf",
                "AWS_REGION",
                "us-west-1");
    }

    /** What an instance has from its role and its network instead, and a port that is free here. */
    private Map<String, String> standIns() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", s3Address().toString(),
                "AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.address().toString(),
                "AWS_ACCESS_KEY_ID", "AKIDWORKER",
                "AWS_SECRET_ACCESS_KEY", "worker's secret",
                "AWS_EC2_METADATA_DISABLED", "true",
                "TRADE_ANALYSIS_ADDRESS", "127.0.0.1",
                "TRADE_ANALYSIS_PORT", "0");
    }

    private static InetSocketAddress awaitAddress(Process worker, Path output) throws Exception {
        String line = await(worker, output, "Listening on ");
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(line.substring(line.lastIndexOf(':') + 1)));
    }

    /** The line with this text, once there is one. */
    private static String await(Process worker, Path output, String text) throws Exception {
        while (true) {
            boolean alive = worker.isAlive();
            List<String> lines = Files.readAllLines(output);
            Optional<String> found =
                    lines.stream().filter(line -> line.contains(text)).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(alive).as(String.join("\n", lines)).isTrue();
            worker.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private AnalyseEvent analyse(InetSocketAddress address, AnalysisRequest request) throws Exception {
        LiveIdentity identity =
                LiveIdentity.read(() -> document("1", Stage.STEADY, identities.client()), Side.FRONT_END);
        ManagedChannel channel = WorkerChannels.of(identity).open(address);
        try {
            List<AnalyseEvent> events = new ArrayList<>();
            TradeAnalysisGrpc.newBlockingStub(channel)
                    .analyse(AnalyseRequest.newBuilder()
                            .setInputs(RequestMapping.toMessage(request))
                            .build())
                    .forEachRemaining(events::add);
            return events.getLast();
        } finally {
            channel.shutdownNow();
        }
    }

    private void put(String label, Stage stage) {
        secrets.put(
                SECRET, JsonMapper.builder().build().writeValueAsString(document(label, stage, identities.server())));
    }

    private IdentityDocument document(String label, Stage stage, Identity leaf) {
        return new IdentityDocument(
                label,
                stage,
                leaf.certificatePem(),
                leaf.keyPem(),
                List.of(identities.authorityPem()),
                Optional.empty());
    }

    @SuppressWarnings("deprecation") // the server tells its port in no other way
    private URI s3Address() {
        return URI.create("http://127.0.0.1:" + s3.getHttpPort());
    }

    private S3Client client() {
        return S3Client.builder()
                .endpointOverride(s3Address())
                .region(Region.US_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .forcePathStyle(true)
                .build();
    }
}
