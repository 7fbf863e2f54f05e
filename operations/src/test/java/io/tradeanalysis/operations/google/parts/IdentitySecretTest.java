package io.tradeanalysis.operations.google.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.FakeGcloud;
import io.tradeanalysis.operations.google.gcloud.GcloudException;
import io.tradeanalysis.operations.google.parts.IdentitySecret.Change;
import io.tradeanalysis.operations.google.parts.IdentitySecret.Found;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitySecretTest {

    private static final String NAME = "trade-analysis-pr-1-front-end-identity";
    private static final String LABELS = "env=pr-1,expires-at=2026-12-01t00-00-00z,project=trade-analysis";
    private static final String EXPIRES = "2026-12-01T00:00:00Z";

    private final FakeGcloud gcloud = new FakeGcloud();
    private final IdentitySecret secret = new IdentitySecret(gcloud, new EnvironmentName("pr-1"));

    @Test
    void shouldMakeTheSecretWithItsLabels() {
        Change change = put(bytes("new"), EXPIRES);

        assertThat(change).isEqualTo(new Change.Created());
        assertThat(gcloud.changes())
                .containsExactly("secrets create %s --replication-policy=automatic --labels=%s --data-file=- < new"
                        .formatted(NAME, LABELS));
    }

    @Test
    void shouldLeaveNoEmptySecretBehind() {
        gcloud.refuses("secrets create", "INTERNAL: planted failure");

        assertThatThrownBy(() -> put(bytes("new"), EXPIRES)).isInstanceOf(GcloudException.class);
        assertThat(gcloud.changes()).last().isEqualTo("secrets delete " + NAME);
    }

    @Test
    void shouldLeaveAnEqualValueAlone() {
        exists(LABELS, "same");

        assertThat(put(bytes("same"), EXPIRES)).isEqualTo(new Change.Nothing());
        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldAddAVersionAndDestroyTheOldOneOnlyWhenSettled() {
        exists(LABELS, "old");

        Change change = put(bytes("new"), EXPIRES);
        assertThat(gcloud.changes()).containsExactly("secrets versions add %s --data-file=- < new".formatted(NAME));

        secret.settle(change);
        assertThat(gcloud.changes()).last().isEqualTo("secrets versions destroy 4 --secret=" + NAME);
    }

    @Test
    void shouldMakeTheFormerValueTheNewestBeforeAnythingIsDestroyed() {
        exists(LABELS, "old");

        Found before = secret.find();
        secret.put(before, bytes("new"), EXPIRES);
        newest("5", "new");
        secret.restore(before);

        assertThat(gcloud.changes().subList(1, 4))
                .containsExactly(
                        "secrets versions add %s --data-file=- < old".formatted(NAME),
                        "secrets versions destroy 4 --secret=" + NAME,
                        "secrets versions destroy 5 --secret=" + NAME);
    }

    @Test
    void shouldDeleteWhatItMade() {
        put(bytes("new"), EXPIRES);
        secret.restore(Found.NONE);

        assertThat(gcloud.changes()).last().isEqualTo("secrets delete " + NAME);
    }

    @Test
    void shouldLabelASecretWhoseEnvironmentLivesLonger() {
        exists("env=pr-1,expires-at=2026-11-23t00-00-00z,project=trade-analysis", "same");

        put(bytes("same"), EXPIRES);

        assertThat(gcloud.changes()).containsExactly("secrets update %s --update-labels=%s".formatted(NAME, LABELS));
    }

    @Test
    void shouldAddAVersionWhereNoneCanBeRead() {
        exists(LABELS, "any");
        gcloud.refuses("secrets versions access", "FAILED_PRECONDITION: Secret Version [...] is in DESTROYED state.");

        Found before = secret.find();
        secret.put(before, bytes("new"), EXPIRES);
        newest("5", "new");
        secret.restore(before);

        assertThat(gcloud.changes())
                .containsExactly(
                        "secrets versions add %s --data-file=- < new".formatted(NAME),
                        "secrets versions destroy 5 --secret=" + NAME);
    }

    @Test
    void shouldRenewNothingThatIsNotThere() {
        assertThat(secret.renew(bytes("new"))).isEmpty();
        assertThat(gcloud.changes()).isEmpty();
    }

    /** Nor is its value read. */
    @ParameterizedTest
    @ValueSource(strings = {"project=other", "env=pr-1", "project=trade-analysis,env=pr-2", "project=trade-analysis"})
    void shouldLeaveASecretOfOthersAlone(String labels) {
        exists(labels, "theirs");
        String refusal =
                "the Google secret %s is somebody else's: its labels say %s (expected: project=trade-analysis, env=pr-1, or neither label)"
                        .formatted(NAME, labels.replace(",", ", "));

        assertThatThrownBy(() -> put(bytes("new"), EXPIRES)).hasMessage(refusal);
        assertThatThrownBy(() -> secret.renew(bytes("new"))).hasMessage(refusal);
        assertThatThrownBy(secret::check).hasMessage(refusal);

        assertThat(gcloud.calls()).containsOnly("secrets describe " + NAME);
    }

    @Test
    void shouldTakeASecretOfItsNameThatNoLabelClaims() {
        exists("team=x", "same");

        put(bytes("same"), EXPIRES);

        assertThat(gcloud.changes()).containsExactly("secrets update %s --update-labels=%s".formatted(NAME, LABELS));
    }

    @Test
    void shouldNotShowTheValueThatWasThereBefore() {
        exists(LABELS, "old");

        assertThat(put(bytes("new"), EXPIRES).toString()).contains("(secret)").doesNotContain("b2xk");
        assertThat(secret.find().toString()).contains("(secret)").doesNotContain("b2xk");
    }

    /** A call that was cut off may have done nothing. */
    @Test
    void shouldRestoreNothingThatIsAsItWas() {
        exists(LABELS, "old");

        secret.restore(secret.find());

        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldRestoreLabels() {
        String former = "env=pr-1,expires-at=2026-11-23t00-00-00z,project=trade-analysis";
        exists(former, "same");
        Found before = secret.find();
        exists(LABELS, "same");

        secret.restore(before);

        assertThat(gcloud.changes()).containsExactly("secrets update %s --update-labels=%s".formatted(NAME, former));
    }

    @Test
    void shouldNotMindASecretThatWasNeverMade() {
        gcloud.refuses("secrets delete", "NOT_FOUND: Secret [projects/p1/secrets/s] not found.");

        secret.restore(Found.NONE);

        assertThat(gcloud.changes()).hasSize(1);
    }

    private Change put(byte[] value, String expiresAt) {
        return secret.put(secret.find(), value, expiresAt);
    }

    private void exists(String labels, String value) {
        String json = "{\"" + labels.replace("=", "\":\"").replace(",", "\",\"") + "\"}";
        gcloud.answers("secrets describe", "{\"labels\":%s}".formatted(json))
                .answers("secrets versions add", "{\"name\":\"projects/p/secrets/s/versions/5\"}");
        newest("4", value);
    }

    private void newest(String number, String value) {
        gcloud.answers(
                "secrets versions access",
                "{\"name\":\"projects/p/secrets/s/versions/%s\",\"payload\":{\"data\":\"%s\"}}"
                        .formatted(number, Base64.getEncoder().encodeToString(bytes(value))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
