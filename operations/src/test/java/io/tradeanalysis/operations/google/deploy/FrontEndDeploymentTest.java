package io.tradeanalysis.operations.google.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.FakeGcloud;
import io.tradeanalysis.operations.inventory.OperationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontEndDeploymentTest {

    private static final EnvironmentName PR_1 = new EnvironmentName("pr-1");
    private static final String PLACEHOLDER = version("default", "placeholder", 1, "2026-01-01T00:00:00Z");

    /** The end of a jar without entries. */
    private static final byte[] EMPTY_JAR =
            ByteBuffer.allocate(22).putInt(0x504b0506).array();

    @TempDir
    private Path folder = Path.of("");

    private final List<String> said = new ArrayList<>();
    private final FakeGcloud gcloud = new FakeGcloud()
            .answers("app describe", "{\"defaultHostname\":\"p1.wl.r.appspot.com\",\"locationId\":\"us-west2\"}")
            .answers("storage objects list", "[]")
            .answers(
                    "app versions describe",
                    "{\"envVariables\":{\"TRADE_ANALYSIS_TLS_SECRET\":\"projects/p1/secrets/trade-analysis-pr-1-front-end-identity\"}}")
            .answers("secrets versions add", "{\"name\":\"projects/p/secrets/s/versions/5\"}");
    private final Readiness ready = (address, limit) -> said.add("asked " + address);
    private final Readiness never = (address, limit) -> {
        throw new NotReadyException("it does not answer");
    };

    private final Stop stop = new Stop();
    private String current = "";
    private Release release = new Release(folder, folder, List.of(), "");

    @BeforeEach
    void release() throws IOException {
        Path jar = Files.write(folder.resolve("any.jar"), EMPTY_JAR);
        release = Release.in(Files.createDirectory(folder.resolve("release")), jar, "service: pr-1\n", PR_1);
        current = "v" + release.sha256().substring(0, 10);
    }

    @Test
    void shouldMoveTheTrafficAfterTheVersionHasAnswered() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"));

        assertThat(deploy("pr-1", ready)).isEqualTo("https://pr-1-dot-p1.wl.r.appspot.com");

        assertThat(said)
                .containsSubsequence(
                        "asked https://%s-dot-pr-1-dot-p1.wl.r.appspot.com".formatted(current),
                        "All traffic of service pr-1 goes to version %s.".formatted(current));
        assertThat(verbs())
                .containsExactly(
                        "secrets create",
                        "secrets add-iam-policy-binding",
                        "storage cp",
                        "app deploy",
                        "app services set-traffic");
        assertThat(gcloud.changes()).last().isEqualTo("app services set-traffic pr-1 --splits=%s=1".formatted(current));
    }

    @Test
    void shouldUndoEverythingInReverseWhenTheVersionDoesNotAnswer() {
        versionsInTurn(
                List.of(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1")),
                List.of(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"), version("pr-1", current, 0, "2")));

        assertThatThrownBy(() -> deploy("pr-1", never))
                .isInstanceOf(OperationException.class)
                .hasMessage("Not deployed: it does not answer; nothing has changed.");

        assertThat(verbs())
                .endsWith("app deploy", "app versions delete", "storage rm", "storage rm", "secrets delete")
                .doesNotContain("app services set-traffic");
        assertThat(gcloud.changes()).contains("app versions delete %s --service=pr-1".formatted(current));
    }

    @Test
    void shouldNameWhatCouldNotBeUndone() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"));
        gcloud.refuses("secrets delete", "PERMISSION_DENIED: no");

        assertThatThrownBy(() -> deploy("pr-1", never))
                .hasMessage(
                        "Not deployed: it does not answer; and could not give the secret its former value (can't delete the"
                                + " secret trade-analysis-pr-1-front-end-identity: PERMISSION_DENIED: no).");
    }

    @Test
    void shouldDoNothingWhenTheSameIsLive() {
        versions(PLACEHOLDER, version("pr-1", current, 1, "1"));
        sameIdentity();

        deploy("pr-1", ready);

        assertThat(gcloud.changes()).isEmpty();
        assertThat(said)
                .contains("Nothing to deploy: version %s is the same, has all traffic and answers.".formatted(current));
    }

    @Test
    void shouldGoOnWhereADeploymentStoppedBeforeTheTraffic() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"), version("pr-1", current, 0, "2"));
        sameIdentity();

        deploy("pr-1", ready);

        assertThat(verbs()).containsExactly("secrets add-iam-policy-binding", "app services set-traffic");
    }

    @Test
    void shouldSayThatAFirstVersionHasTrafficAtOnceAndNotMoveIt() {
        versions(PLACEHOLDER);

        deploy("pr-1", ready);

        assertThat(said).contains("It is the service's first: App Engine gives it all traffic at once, ready or not.");
        assertThat(verbs()).doesNotContain("app services set-traffic");
    }

    @Test
    void shouldDeleteTheServiceAndTheImagesOfAFirstVersionThatDoesNotAnswer() {
        versionsInTurn(List.of(PLACEHOLDER), List.of(PLACEHOLDER, version("pr-1", current, 1, "1")));
        gcloud.answers("artifacts packages list", "[]", "[{\"name\":\"app/pr-1\"},{\"name\":\"app/default\"}]");

        assertThatThrownBy(() -> deploy("pr-1", never)).hasMessageEndingWith("nothing has changed.");

        assertThat(gcloud.changes())
                .contains(
                        "app services delete pr-1",
                        "artifacts packages delete app/pr-1 --repository=gae-standard --location=us-west2");
    }

    @Test
    void shouldKeepTheVersionThatHadTheTrafficAndNoOlderOne() {
        versions(
                PLACEHOLDER,
                version("pr-1", "v0000000001", 1, "2026-01-01"),
                version("pr-1", "v0000000002", 0, "2026-01-03"),
                version("pr-1", "v0000000003", 0, "2026-01-02"));

        deploy("pr-1", ready);

        assertThat(gcloud.changes()).last().isEqualTo("app versions delete v0000000002 v0000000003 --service=pr-1");
    }

    @Test
    void shouldOnlyReportWhatCouldNotBeTidiedUp() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "2"), version("pr-1", "v0000000002", 0, "1"));
        gcloud.refuses("app versions delete", "Error Response: [13] no");

        deploy("pr-1", ready);

        assertThat(said)
                .contains("Deployed, but can't delete the outdated versions v0000000002: Error Response: [13] no.");
    }

    @Test
    void shouldAskForAServiceDefaultBeforeAnythingChanges() {
        versions();

        assertThatThrownBy(() -> deploy("pr-1", ready)).hasMessageContaining("run this once with --service default");
        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldLookBeforeAnythingIsDeployedWhetherAppEngineWouldTakeIt() {
        versions();
        assertThatThrownBy(() -> deployment("pr-1", ready).check())
                .hasMessageContaining("App Engine wants a service default before any other");

        versions(PLACEHOLDER);
        assertThat(deployment("pr-1", ready).check()).isEqualTo("https://pr-1-dot-p1.wl.r.appspot.com");
        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldLeaveAServiceOfOthersAlone() {
        versions(PLACEHOLDER, version("pr-1", "20260101t000000", 1, "1"));

        assertThatThrownBy(() -> deploy("pr-1", ready))
                .hasMessageContaining("its version 20260101t000000 was not deployed");
        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldNotTakeOverAServiceWhoseVersionsAreOnlyNamedLikeOurs() {
        versions(PLACEHOLDER, version("pr-1", "v2026112301", 1, "1"));
        gcloud.answers("app versions describe", "{}");

        assertThatThrownBy(() -> deployment("pr-1", ready).check())
                .hasMessageContaining("its version v2026112301 was not deployed");
        assertThatThrownBy(() -> deploy("pr-1", ready))
                .hasMessageContaining("its version v2026112301 was not deployed");
        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldLeaveASecretOfOthersAlone() {
        versions(PLACEHOLDER);
        gcloud.answers("secrets describe", "{\"labels\":{\"project\":\"other\"}}");

        assertThatThrownBy(() -> deployment("pr-1", ready).check()).hasMessageContaining("is somebody else's");
        assertThatThrownBy(() -> deploy("pr-1", ready))
                .hasMessageStartingWith("Not deployed: the Google secret trade-analysis-pr-1-front-end-identity is")
                .hasMessageEndingWith("nothing has changed.");
        assertThat(gcloud.changes()).isEmpty();
    }

    @Test
    void shouldLeaveImagesAloneThatWereThereBeforeAFirstVersion() {
        versionsInTurn(List.of(PLACEHOLDER), List.of(PLACEHOLDER, version("pr-1", current, 1, "1")));
        gcloud.answers(
                "artifacts packages list",
                "[{\"name\":\"app/pr-1\"}]",
                "[{\"name\":\"app/pr-1\"},{\"name\":\"build-cache/pr-1\"}]");

        assertThatThrownBy(() -> deploy("pr-1", never)).hasMessageEndingWith("nothing has changed.");

        assertThat(gcloud.changes().stream().filter(call -> call.startsWith("artifacts packages delete")))
                .containsExactly(
                        "artifacts packages delete build-cache/pr-1 --repository=gae-standard --location=us-west2");
    }

    @Test
    void shouldBeTheFirstInDefaultAndLeaveTheVersionsOfOthersThere() {
        versions(
                PLACEHOLDER,
                version("default", "v0000000001-other", 0, "1"),
                version("default", "v0000000002-pr-1", 0, "1"));

        assertThat(deploy("default", ready)).isEqualTo("https://p1.wl.r.appspot.com");

        assertThat(gcloud.changes())
                .last()
                .isEqualTo("app services set-traffic default --splits=%s-pr-1=1".formatted(current));
    }

    @Test
    void shouldUploadWithItsMarkWhatIsNotThere() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"));
        staged("2999-01-01T00:00:00.000000+00:00", "pr-1");

        deploy("pr-1", ready);

        assertThat(gcloud.changes().stream().filter(call -> call.startsWith("storage cp")))
                .singleElement()
                .asString()
                .contains(name(1))
                .doesNotContain(name(0))
                .endsWith(" gs://staging.p1.appspot.com/ --custom-metadata=trade-analysis-env=pr-1");
    }

    @Test
    void shouldUploadAgainWhatTheBucketWillSoonForget() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"));
        staged("2026-01-01T00:00:00Z", "pr-1");

        assertThatThrownBy(() -> deploy("pr-1", never)).isInstanceOf(OperationException.class);

        assertThat(gcloud.changes()).anyMatch(call -> call.startsWith("storage cp") && call.contains(name(0)));
        assertThat(gcloud.changes()).contains("storage rm gs://staging.p1.appspot.com/" + name(1));
        assertThat(gcloud.changes()).doesNotContain("storage rm gs://staging.p1.appspot.com/" + name(0));
    }

    @Test
    void shouldUndoEverythingAfterABugTooAndKeepItsTrace() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"));
        IllegalStateException bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> deploy("pr-1", (address, limit) -> {
                    throw bug;
                }))
                .isSameAs(bug);

        assertThat(verbs()).endsWith("app deploy", "storage rm", "storage rm", "secrets delete");
        assertThat(said).last().isEqualTo("Not deployed: because of what is said below; nothing has changed.");
    }

    /** As the program's end does it: the thread that waits is interrupted, and what it runs afterwards must not be. */
    @Test
    void shouldUndoEverythingWhenItIsStopped() {
        versionsInTurn(
                List.of(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1")),
                List.of(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"), version("pr-1", current, 0, "2")));

        assertThatThrownBy(() -> deploy("pr-1", (address, limit) -> {
                    stop.wish();
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    throw new NotReadyException("interrupted");
                }))
                .isInstanceOf(OperationException.class)
                .hasMessage("Not deployed: it was stopped; nothing has changed.");

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        stop.wish();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(verbs()).endsWith("app deploy", "app versions delete", "storage rm", "storage rm", "secrets delete");
    }

    @Test
    void shouldSayThatAppEngineMayGoOnWhenItIsStoppedWhileThatBuilds() {
        versions(PLACEHOLDER, version("pr-1", "v0000000001", 1, "1"));
        gcloud.refuses("app deploy", "Terminated");
        stop.wish();
        Thread.interrupted();

        assertThatThrownBy(() -> deploy("pr-1", ready))
                .hasMessageContaining("it was stopped; and could not delete version " + current)
                .hasMessageContaining("App Engine may still be building it");
    }

    @Test
    void shouldGiveTheTrafficBackWhenItsMoveIsCutOff() {
        versionsInTurn(
                List.of(
                        PLACEHOLDER,
                        version("pr-1", "v0000000001", 0.25, "1"),
                        version("pr-1", "v0000000002", 0.75, "2")),
                List.of(
                        PLACEHOLDER,
                        version("pr-1", "v0000000001", 0, "1"),
                        version("pr-1", "v0000000002", 0, "2"),
                        version("pr-1", current, 1, "3")));
        gcloud.refuses("app services set-traffic pr-1 --splits=" + current, "Terminated");

        assertThatThrownBy(() -> deploy("pr-1", ready)).hasMessageEndingWith("nothing has changed.");

        assertThat(gcloud.changes())
                .containsSubsequence(
                        "app services set-traffic pr-1 --splits=v0000000001=0.25,v0000000002=0.75",
                        "app versions delete %s --service=pr-1".formatted(current));
    }

    private void staged(String created, String environment) {
        gcloud.answers(
                "storage objects list",
                "[{\"bucket\":\"staging.p1.appspot.com\",\"name\":\"%s\",\"timeCreated\":\"%s\",\"metadata\":{\"trade-analysis-env\":\"%s\"}}]"
                        .formatted(name(0), created, environment));
    }

    private String name(int upload) {
        return String.valueOf(release.uploads().get(upload).getFileName());
    }

    private FrontEndDeployment deployment(String service, Readiness readiness) {
        Target target = new Target(PR_1, service, Duration.ofSeconds(1));
        return new FrontEndDeployment(gcloud, "p1", target, readiness, said::add, stop);
    }

    private String deploy(String service, Readiness readiness) {
        return deployment(service, readiness).run(release, "identity".getBytes(StandardCharsets.UTF_8), "never");
    }

    private void sameIdentity() {
        gcloud.answers(
                        "secrets describe",
                        "{\"labels\":{\"project\":\"trade-analysis\",\"env\":\"pr-1\",\"expires-at\":\"never\"}}")
                .answers(
                        "secrets versions access",
                        "{\"name\":\"s/versions/1\",\"payload\":{\"data\":\"aWRlbnRpdHk=\"}}");
    }

    private void versions(String... versions) {
        versionsInTurn(List.of(versions), List.of(versions));
    }

    private void versionsInTurn(List<String> first, List<String> later) {
        gcloud.answers(
                "app versions list",
                Stream.of(first, later)
                        .map(turn -> "[" + String.join(",", turn) + "]")
                        .toArray(String[]::new));
    }

    private static String version(String service, String id, double traffic, String created) {
        return "{\"service\":\"%s\",\"id\":\"%s\",\"traffic_split\":%s,\"version\":{\"createTime\":\"%s\"}}"
                .formatted(service, id, traffic, created);
    }

    /** What each change does, without what it is done to. */
    private List<String> verbs() {
        return gcloud.changes().stream()
                .map(call -> Stream.of(call.split(" "))
                        .takeWhile(word -> !word.startsWith("-")
                                && !word.startsWith("trade-analysis")
                                && !word.contains("/")
                                && !word.equals("pr-1")
                                && !word.startsWith("v0")
                                && !word.equals(current))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
