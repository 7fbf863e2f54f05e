package io.tradeanalysis.operations.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.FakeGcloud;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoogleEstateTest {

    private static final EnvironmentName PR_1 = new EnvironmentName("pr-1");

    private final FakeGcloud gcloud = new FakeGcloud()
            .answers("app describe", "{\"locationId\":\"europe-west\",\"codeBucket\":\"staging.p1.appspot.com\"}")
            .answers("app versions list", "[%s]".formatted(version("default", "placeholder", 1)))
            .answers("storage objects list", "[]")
            .answers("artifacts packages list", "[]")
            .answers("secrets list", "[]");
    private final GoogleEstate estate = new GoogleEstate("p1", gcloud);

    @Test
    void shouldFindAllOfAnEnvironmentAndNothingOfAnotherWhoseNameBeginsTheSame() {
        gcloud.answers(
                        "app versions list",
                        "[%s,%s,%s,%s]"
                                .formatted(
                                        version("default", "v0000000001-pr-1-x", 1),
                                        version("default", "v0000000002-pr-1", 0),
                                        version("pr-1", "v0000000003", 1),
                                        version("pr-1-x", "v0000000004", 1)))
                .answers(
                        "storage objects list",
                        "[%s,%s,%s]".formatted(file("a", "pr-1"), file("b", "pr-1-x"), file("c", "")))
                .answers("artifacts packages list", "[{\"name\":\"app/pr-1\"},{\"name\":\"app/pr-1-x\"}]")
                .answers(
                        "secrets list",
                        "[%s,%s,%s,%s]"
                                .formatted(
                                        secret("any-name", "pr-1"),
                                        secret("trade-analysis-pr-1-x-front-end-identity", "pr-1-x"),
                                        "{\"name\":\"projects/p/secrets/trade-analysis-pr-1-front-end-identity\"}",
                                        "{\"name\":\"projects/p/secrets/theirs\",\"labels\":{\"env\":\"pr-1\"}}"));

        assertThat(found())
                .containsExactly(
                        "service pr-1",
                        "version default/v0000000002-pr-1",
                        "image gae-standard/app/pr-1",
                        "staged file gs://staging.p1.appspot.com/a",
                        "secret any-name",
                        "secret trade-analysis-pr-1-front-end-identity");
    }

    @Test
    void shouldLookForImagesWhereTheApplicationIs() {
        found();

        assertThat(gcloud.calls())
                .contains("artifacts packages list --repository=gae-standard --location=europe-west1");
    }

    @Test
    void shouldListWhatIsSharedWithItsReason() {
        gcloud.answers(
                        "app versions list",
                        "[%s,%s]".formatted(version("default", "v0000000001-pr-1", 1), version("pr-1", "theirs", 1)))
                .answers("artifacts packages list", "[{\"name\":\"app/default\"},{\"name\":\"app/pr-1\"}]");

        assertThat(estate.shared(PR_1))
                .extracting(shared -> shared.resource().toString(), Shared::reason)
                .containsExactly(
                        tuple("Google Cloud: application p1", "a project has one, which can't be deleted"),
                        tuple("Google Cloud: service default", "every application has it, and it can't be deleted"),
                        tuple(
                                "Google Cloud: service pr-1",
                                "it has versions that were not deployed for this environment, such as theirs"),
                        tuple(
                                "Google Cloud: image gae-standard/app/pr-1",
                                "of all versions of service pr-1; nothing tells which is whose"),
                        tuple(
                                "Google Cloud: image gae-standard/app/default",
                                "of all versions of service default; nothing tells which is whose"),
                        tuple(
                                "Google Cloud: version default/v0000000001-pr-1",
                                "service default has its traffic there; deploy another version to it, then destroy"
                                        + " again"));
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldDeleteNothingButItsOwnVersionsFromAServiceThatOthersUseToo() {
        gcloud.answers(
                        "app versions list",
                        "[%s,%s]".formatted(version("pr-1", "v0000000001", 0), version("pr-1", "theirs", 1)))
                .answers("artifacts packages list", "[{\"name\":\"app/pr-1\"}]");

        assertThat(found()).containsExactly("version pr-1/v0000000001");
    }

    @Test
    void shouldDeleteEachKindWithItsOwnCall() {
        assertThat(delete("service", "pr-1")).isEqualTo(new Outcome.Deleted());
        assertThat(delete("version", "default/v1-pr-1")).isEqualTo(new Outcome.Deleted());
        assertThat(delete("image", "gae-standard/app/pr-1")).isEqualTo(new Outcome.Deleted());
        assertThat(delete("staged file", "gs://b/a")).isEqualTo(new Outcome.Deleted());
        assertThat(delete("secret", "s")).isEqualTo(new Outcome.Deleted());

        assertThat(gcloud.changes())
                .containsExactly(
                        "app services delete pr-1",
                        "app versions delete v1-pr-1 --service=default",
                        "artifacts packages delete app/pr-1 --repository=gae-standard --location=europe-west1",
                        "storage rm gs://b/a",
                        "secrets delete s");
    }

    @Test
    void shouldGiveTheReasonOfARefusal() {
        gcloud.refuses("app services delete", "Error Response: [500] planted failure");
        assertThat(delete("service", "pr-1")).isEqualTo(new Outcome.Failed("Error Response: [500] planted failure"));

        gcloud.refuses("app services delete", "The following service was not found: [pr-1]");
        assertThat(delete("service", "pr-1")).isEqualTo(new Outcome.Gone());
    }

    @Test
    void shouldFindNothingInAProjectWithoutAnApplication() {
        gcloud.refuses(
                "app describe", "The current Google Cloud project [p1] does not contain an App Engine application.");

        assertThat(found()).isEmpty();
        assertThat(estate.shared(PR_1)).isEmpty();
    }

    @Test
    void shouldSayBeforehandThatItMayNotLook() {
        gcloud.refuses("app describe", "PERMISSION_DENIED: no");

        assertThat(estate.obstacle(PR_1))
                .contains("Google Cloud can't be looked at: can't look at App Engine: PERMISSION_DENIED: no.");
    }

    @Test
    void shouldTellTheLeasesOfEnvironments() {
        gcloud.answers(
                "secrets list",
                "[%s,%s]"
                        .formatted(
                                secret("a", "pr-1\",\"expires-at\":\"2026-12-01t09-30-00z"),
                                secret("b", "dev\",\"expires-at\":\"never")));

        assertThat(estate.leases())
                .containsExactly(
                        new Lease(PR_1, "2026-12-01T09:30:00Z"), new Lease(new EnvironmentName("dev"), "never"));
    }

    /** Stopped or refused halfway, a tear-down must not leave what nothing tells of. */
    @Test
    void shouldDeleteLastWhatTellsOfTheEnvironment() {
        assertThat(estate.waves().getFirst()).allMatch(Kind::comesFirst);
        assertThat(estate.waves().getLast()).extracting(Kind::name).containsExactly("secret");
    }

    @Test
    void shouldTellOfWhatRunsWithoutASecret() {
        gcloud.answers(
                        "app versions list",
                        "[%s,%s,%s,%s,%s,%s,%s]"
                                .formatted(
                                        version("default", "placeholder", 0),
                                        version("default", "v0000000001-live", 1),
                                        version("default", "v0000000002-idle", 0),
                                        version("pr-1", "v0000000003", 1),
                                        version("pr-1", "v0000000004", 0),
                                        version("dev", "v0000000005", 1),
                                        version("api", "20260101t120000", 1)))
                .answers("secrets list", "[%s]".formatted(secret("b", "dev\",\"expires-at\":\"never")));

        assertThat(estate.leases())
                .containsExactlyInAnyOrder(
                        new Lease(new EnvironmentName("dev"), "never"),
                        new Lease(new EnvironmentName("idle"), ""),
                        new Lease(PR_1, ""));
    }

    private List<String> found() {
        return kinds().stream()
                .flatMap(kind -> kind.find(PR_1).stream())
                .map(resource -> resource.kind() + " " + resource.id())
                .toList();
    }

    private Outcome delete(String kind, String id) {
        return kinds().stream()
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElseThrow()
                .delete(Resource.of(Cloud.GOOGLE, kind, id));
    }

    private List<Kind> kinds() {
        return estate.waves().stream().flatMap(List::stream).toList();
    }

    private static String version(String service, String id, double traffic) {
        return "{\"service\":\"%s\",\"id\":\"%s\",\"traffic_split\":%s}".formatted(service, id, traffic);
    }

    private static String file(String name, String environment) {
        String metadata = environment.isEmpty() ? "" : "\"trade-analysis-env\":\"%s\"".formatted(environment);
        return "{\"bucket\":\"staging.p1.appspot.com\",\"name\":\"%s\",\"metadata\":{%s}}".formatted(name, metadata);
    }

    private static String secret(String name, String environment) {
        return "{\"name\":\"projects/p/secrets/%s\",\"labels\":{\"project\":\"trade-analysis\",\"env\":\"%s\"}}"
                .formatted(name, environment);
    }
}
