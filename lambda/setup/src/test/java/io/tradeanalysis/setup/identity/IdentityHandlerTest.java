package io.tradeanalysis.setup.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.IdentityDocument;
import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.contract.PeerNames;
import io.tradeanalysis.identity.LeafFacts;
import io.tradeanalysis.setup.cloud.Aws;
import io.tradeanalysis.setup.cloud.CloudFormation;
import io.tradeanalysis.setup.cloud.CloudFormation.Put;
import io.tradeanalysis.setup.cloud.RemainingTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The handler as Lambda makes it, with the real client of Secrets Manager, over HTTP. */
class IdentityHandlerTest {

    private static final String WORKER = "arn:aws:secretsmanager:us-west-1:123456789012:secret:worker";
    private static final String FRONT_END = "arn:aws:secretsmanager:us-west-1:123456789012:secret:front-end";

    private final Map<String, String> secrets = new HashMap<>();
    private final CloudFormation cloudFormation = new CloudFormation();
    private final Aws aws = new Aws();

    @BeforeEach
    void start() {
        aws.install();
        aws.on("GetSecretValue", input -> {
            String id = Aws.field(input, "SecretId");
            if (!secrets.containsKey(id)) {
                throw new Aws.Refusal(400, "ResourceNotFoundException");
            }
            return Aws.object(Map.of("ARN", id, "SecretString", secrets.getOrDefault(id, "")));
        });
        aws.on("PutSecretValue", this::put);
    }

    @AfterEach
    void stop() {
        cloudFormation.close();
        aws.close();
    }

    private String put(String input) {
        secrets.put(Aws.field(input, "SecretId"), Aws.field(input, "SecretString"));
        return "{}";
    }

    private static Map<String, String> wishing(String identity) {
        return Map.of("WorkerSecret", WORKER, "FrontEndSecret", FRONT_END, "Identity", identity);
    }

    private Put create(String identity) {
        return cloudFormation.call(
                new IdentityHandler(), cloudFormation.create(wishing(identity)), RemainingTime.MINUTE);
    }

    private Put update(String identity) {
        return cloudFormation.call(
                new IdentityHandler(), cloudFormation.update(wishing(identity), wishing("keep")), RemainingTime.MINUTE);
    }

    private IdentityDocument stored(String secret) {
        return DocumentJson.read(secrets.getOrDefault(secret, "")).orElseThrow();
    }

    @Test
    void shouldIssueBothIdentitiesOfANewEnvironment() throws Exception {
        Put answer = create("keep");

        assertThat(answer.text("Status")).isEqualTo("SUCCESS");
        assertThat(answer.data("Label")).isEqualTo("1");
        assertThat(answer.data("Stage")).isEqualTo("STEADY");
        X509Certificate worker = Trust.certificate(stored(WORKER).certificate());
        X509Certificate frontEnd = Trust.certificate(stored(FRONT_END).certificate());
        assertThat(worker.getSubjectAlternativeNames()).containsExactly(List.of(2, PeerNames.WORKER));
        assertThat(frontEnd.getSubjectAlternativeNames()).containsExactly(List.of(2, PeerNames.FRONT_END));
        assertThat(worker.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(frontEnd.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(List.of(worker, frontEnd)).allSatisfy(leaf -> {
            assertThat(((ECPublicKey) leaf.getPublicKey()).getParams().toString())
                    .contains("secp256r1");
            // the start is put back by five minutes
            assertThat(Duration.between(
                            leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant()))
                    .isEqualTo(Duration.ofDays(365).plusMinutes(5));
        });
        assertThat(answer.data("NotAfter"))
                .isEqualTo(worker.getNotAfter().toInstant().toString());
        assertThat(answer.data("WorkerFingerprint"))
                .isEqualTo(LeafFacts.of(stored(WORKER).certificate()).sha256());
        assertThat(answer.data("FrontEndFingerprint"))
                .isEqualTo(LeafFacts.of(stored(FRONT_END).certificate()).sha256());
    }

    @Test
    void shouldKeepEveryKeyToItsOneSecret() {
        Put answer = create("keep");

        String workerKey = stored(WORKER).key();
        assertThat(workerKey).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(answer.body()).doesNotContain("PRIVATE", "BEGIN", WORKER);
        assertThat(stored(FRONT_END).key()).isNotEqualTo(workerKey);
        // one key each, so the authority's is nowhere
        assertThat(secrets.values()).allSatisfy(text -> assertThat(text).containsOnlyOnce("BEGIN PRIVATE KEY"));
    }

    @Test
    void shouldReplaceTheGeneratedValuesOfNewSecrets() {
        secrets.put(WORKER, "X7}b|Dp0#generated");
        secrets.put(FRONT_END, "o3%generated");

        assertThat(create("7").data("Label")).isEqualTo("7");
        assertThat(stored(FRONT_END).label()).isEqualTo("7");
    }

    @Test
    void shouldWriteNothingIfNothingChanges() {
        Put created = create("keep");
        Map<String, String> before = Map.copyOf(secrets);

        Put updated = update("keep");

        assertThat(secrets).isEqualTo(before);
        assertThat(aws.calls())
                .containsExactly(
                        "GetSecretValue",
                        "GetSecretValue",
                        "PutSecretValue",
                        "PutSecretValue",
                        "GetSecretValue",
                        "GetSecretValue");
        assertThat(updated.json().path("Data")).isEqualTo(created.json().path("Data"));
        assertThat(updated.text("PhysicalResourceId")).isEqualTo("the-id");
    }

    @Test
    void shouldChangeIdentitiesInThreeStages() {
        Put first = create("keep");

        Put trust = update("2:trust");
        assertThat(trust.data("Label")).isEqualTo("1");
        assertThat(trust.data("Stage")).isEqualTo("TRUST");
        assertThat(trust.data("WorkerFingerprint")).isEqualTo(first.data("WorkerFingerprint"));

        Put present = update("2:present");
        assertThat(present.data("Label")).isEqualTo("2");
        assertThat(present.data("Stage")).isEqualTo("PRESENT");
        assertThat(present.data("WorkerFingerprint")).isNotEqualTo(first.data("WorkerFingerprint"));
        assertThat(present.data("FrontEndFingerprint")).isNotEqualTo(first.data("FrontEndFingerprint"));

        Put steady = update("2");
        assertThat(steady.data("Stage")).isEqualTo("STEADY");
        assertThat(steady.data("WorkerFingerprint")).isEqualTo(present.data("WorkerFingerprint"));
        assertThat(stored(WORKER).authorities()).hasSize(1);
        assertThat(update("keep").data("Label")).isEqualTo("2");
    }

    @Test
    void shouldRefuseAJumpAndChangeNothing() {
        create("keep");
        Map<String, String> before = Map.copyOf(secrets);

        Put answer = update("2");

        assertThat(answer.text("Status")).isEqualTo("FAILED");
        assertThat(answer.text("Reason"))
                .isEqualTo("Identity: can't go to 2 from label 1, stage STEADY; use scripts/rotate-identity.");
        assertThat(secrets).isEqualTo(before);
    }

    @Test
    void shouldEndAChangeThatWasStoppedBetweenTheTwoWrites() {
        create("keep");
        update("2:trust");
        aws.on("PutSecretValue", input -> {
            if (Aws.field(input, "SecretId").equals(FRONT_END)) {
                throw new Aws.Refusal(400, "EncryptionFailure");
            }
            return put(input);
        });

        Put stopped = update("2:present");
        assertThat(stopped.text("Reason")).isEqualTo("AWS refused a call of SecretsManager: EncryptionFailure.");
        assertThat(stored(WORKER).stage()).isEqualTo(Stage.PRESENT);
        assertThat(stored(FRONT_END).stage()).isEqualTo(Stage.TRUST);

        aws.on("PutSecretValue", this::put);
        assertThat(update("2:trust").data("Stage")).as("rolled back").isEqualTo("TRUST");
        assertThat(stored(WORKER).stage()).as("rolled back").isEqualTo(Stage.PRESENT);
        assertThat(update("2:present").data("Stage")).as("asked again").isEqualTo("PRESENT");
        assertThat(stored(FRONT_END).stage()).isEqualTo(Stage.PRESENT);
    }

    @Test
    void shouldRefuseAWrongPropertyBeforeAnyCall() {
        assertThat(create("2:later").text("Reason")).startsWith("Identity: 2:later (expected: keep or LABEL, ");
        assertThat(cloudFormation
                        .call(
                                new IdentityHandler(),
                                cloudFormation.create(Map.of("Identity", "keep", "WorkerSecret", WORKER)),
                                RemainingTime.MINUTE)
                        .text("Reason"))
                .isEqualTo("FrontEndSecret: nothing (expected: a value)");
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void shouldSayThatASecretIsNotThere() {
        aws.fail("PutSecretValue", 400, "ResourceNotFoundException");

        assertThat(create("keep").text("Reason"))
                .isEqualTo("AWS refused a call of SecretsManager: ResourceNotFoundException.");
    }

    @Test
    void shouldPrintNothingWhateverHappens() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(all);
        System.setErr(all);
        try {
            create("keep");
            update("2:trust");
            update("nonsense!");
            cloudFormation.refuse(503, 503);
            update("2:present");
            aws.fail("GetSecretValue", 400, "AccessDeniedException");
            update("2");
            aws.fail("GetSecretValue", 500, "InternalServiceError");
            update("2");
            cloudFormation.call(
                    new IdentityHandler(),
                    cloudFormation.create(Map.of()).put("RequestType", "Delete"),
                    RemainingTime.MINUTE);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(cloudFormation.puts()).isNotEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
