package io.tradeanalysis.operations.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

    private static final String SOONER = "2025-12-31T23:59:59.999999Z";
    private static final String SECRET_MADE = "2026-01-01T00:00:00Z";
    private static final String LATER = "2026-01-01T00:10:00.123456Z";

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
                                        ours("default", "v0000000001-pr-1-x", 1),
                                        ours("default", "v0000000002-pr-1", 0),
                                        ours("pr-1", "v0000000003", 1),
                                        ours("pr-1-x", "v0000000004", 1)))
                .answers(
                        "storage objects list",
                        "[%s,%s,%s]".formatted(file("a", "pr-1"), file("b", "pr-1-x"), file("c", "")))
                .answers(
                        "artifacts packages list",
                        "[%s,%s]".formatted(images("app/pr-1", LATER), images("app/pr-1-x", LATER)))
                .answers(
                        "secrets list",
                        "[%s,%s,%s,%s]"
                                .formatted(
                                        secret("any-name", "pr-1"),
                                        secret("trade-analysis-pr-1-x-front-end-identity", "pr-1-x"),
                                        "{\"name\":\"projects/p/secrets/trade-analysis-pr-1-front-end-identity\",\"createTime\":\"2026-01-01T00:00:00Z\"}",
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
        gcloud.answers("secrets list", "[%s]".formatted(secret("s", "pr-1")));
        found();

        assertThat(gcloud.calls())
                .contains("artifacts packages list --repository=gae-standard --location=europe-west1");
    }

    @Test
    void shouldListWhatIsSharedWithItsReason() {
        gcloud.answers(
                        "app versions list",
                        "[%s,%s]".formatted(ours("default", "v0000000001-pr-1", 1), version("pr-1", "theirs", 1)))
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
                        "[%s,%s]".formatted(ours("pr-1", "v0000000001", 0), version("pr-1", "theirs", 1)))
                .answers("artifacts packages list", "[{\"name\":\"app/pr-1\"}]");

        assertThat(found()).containsExactly("version pr-1/v0000000001");
    }

    /** A date looks like the hash that our versions are named by. */
    @Test
    void shouldTakeNoServiceWhoseVersionsAreOnlyNamedLikeOurs() {
        gcloud.answers("app versions list", "[%s]".formatted(dated("pr-1", "v2026112301", 1)))
                .answers("artifacts packages list", "[%s]".formatted(images("app/pr-1", LATER)))
                .answers("secrets list", "[%s]".formatted(secret("s", "pr-1")));

        assertThat(found()).containsExactly("secret s");
        assertThat(estate.shared(PR_1))
                .extracting(shared -> shared.resource().toString(), Shared::reason)
                .contains(
                        tuple(
                                "Google Cloud: service pr-1",
                                "it has versions that were not deployed for this environment, such as v2026112301"),
                        tuple(
                                "Google Cloud: image gae-standard/app/pr-1",
                                "of all versions of service pr-1; nothing tells which is whose"));
    }

    @Test
    void shouldTakeNoVersionInDefaultThatIsOnlyNamedLikeOurs() {
        gcloud.answers("app versions list", "[%s]".formatted(dated("default", "v2026112301-pr-1", 0)));

        assertThat(found()).isEmpty();
        assertThat(estate.leases()).isEmpty();
    }

    @Test
    void shouldNotTellOfServicesWhoseVersionsAreOnlyNamedLikeOurs() {
        gcloud.answers("app versions list", "[%s]".formatted(dated("pr-1", "v2026112301", 1)));

        assertThat(estate.leases()).isEmpty();
    }

    /** Half a look must not end with "nothing left". */
    @Test
    void shouldSayWhenItCanNotTellWhoseAVersionIs() {
        gcloud.answers("app versions list", "[%s]".formatted(version("pr-1", "v2026112301", 1)))
                .refuses("app versions describe v2026112301", "PERMISSION_DENIED: no");

        assertThatThrownBy(this::found)
                .hasMessage("can't look at version v2026112301 of App Engine's service pr-1: PERMISSION_DENIED: no");
    }

    @Test
    void shouldOverlookAVersionThatGoesMeanwhile() {
        gcloud.answers("app versions list", "[%s]".formatted(version("pr-1", "v0000000001", 1)));

        assertThat(found()).isEmpty();
        assertThat(estate.shared(PR_1)).extracting(Shared::resource).hasSize(1);
    }

    @Test
    void shouldAskAVersionOnceWhoseItIs() {
        gcloud.answers("app versions list", "[%s]".formatted(ours("pr-1", "v0000000001", 1)));

        found();
        found();

        assertThat(gcloud.calls().stream().filter(call -> call.startsWith("app versions describe")))
                .hasSize(1);
    }

    @Test
    void shouldTakeNoSecretWhoseLabelsNameSomebodyElse() {
        gcloud.answers(
                "secrets list",
                "[%s]"
                        .formatted(
                                "{\"name\":\"projects/p/secrets/trade-analysis-pr-1-front-end-identity\",\"labels\":{\"project\":\"other\",\"team\":\"x\"}}"));

        assertThat(found()).isEmpty();
        assertThat(estate.shared(PR_1))
                .extracting(shared -> shared.resource().toString(), Shared::reason)
                .contains(tuple(
                        "Google Cloud: secret trade-analysis-pr-1-front-end-identity",
                        "it is somebody else's: its labels say project=other"));
    }

    @Test
    void shouldTakeNoImagesWithoutASecretThatWasThereBeforeThem() {
        String reason = "nothing tells whose it is: this environment has no secret, or none that was there before it";
        gcloud.answers("artifacts packages list", "[%s]".formatted(images("app/pr-1", LATER)));
        assertThat(found()).isEmpty();
        assertThat(estate.shared(PR_1)).extracting(Shared::reason).contains(reason);

        gcloud.answers("artifacts packages list", "[%s]".formatted(images("app/pr-1", SOONER)))
                .answers("secrets list", "[%s]".formatted(secret("s", "pr-1")));
        assertThat(found()).containsExactly("secret s");
        assertThat(estate.shared(PR_1)).extracting(Shared::reason).contains(reason);
    }

    /** Interrupted between a service and its images, the next run must still know whose those are. */
    @Test
    void shouldKeepTheSecretAsLongAsTheImagesAreThere() {
        gcloud.answers("artifacts packages list", "[%s]".formatted(images("app/pr-1", LATER)))
                .answers("secrets list", "[%s]".formatted(secret("s", "pr-1")));
        assertThat(found()).containsExactly("image gae-standard/app/pr-1", "secret s");

        assertThat(delete("secret", "s"))
                .isEqualTo(new Outcome.Failed("it stays as long as the images, since it tells whose they are"));

        gcloud.answers("artifacts packages list", "[]");
        assertThat(delete("secret", "s")).isEqualTo(new Outcome.Deleted());
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
                                        ours("default", "v0000000001-live", 1),
                                        ours("default", "v0000000002-idle", 0),
                                        ours("pr-1", "v0000000003", 1),
                                        ours("pr-1", "v0000000004", 0),
                                        ours("dev", "v0000000005", 1),
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

    /** One that reads the secret of the environment that it is named after. */
    private String ours(String service, String id, double traffic) {
        String environment = service.equals("default") ? id.substring("v0000000000-".length()) : service;
        gcloud.answers(
                "app versions describe %s --service=%s".formatted(id, service),
                "{\"envVariables\":{\"TRADE_ANALYSIS_TLS_SECRET\":\"projects/p1/secrets/trade-analysis-%s-front-end-identity\"}}"
                        .formatted(environment));
        return version(service, id, traffic);
    }

    /** One that bears such a name, as a date does, and reads none of our secrets. */
    private String dated(String service, String id, double traffic) {
        gcloud.answers(
                "app versions describe %s --service=%s".formatted(id, service), "{\"envVariables\":{\"ANY\":\"x\"}}");
        return version(service, id, traffic);
    }

    private static String images(String name, String created) {
        return "{\"name\":\"%s\",\"createTime\":\"%s\"}".formatted(name, created);
    }

    private static String file(String name, String environment) {
        String metadata = environment.isEmpty() ? "" : "\"trade-analysis-env\":\"%s\"".formatted(environment);
        return "{\"bucket\":\"staging.p1.appspot.com\",\"name\":\"%s\",\"metadata\":{%s}}".formatted(name, metadata);
    }

    private static String secret(String name, String environment) {
        return "{\"name\":\"projects/p/secrets/%s\",\"createTime\":\"%s\",\"labels\":{\"project\":\"trade-analysis\",\"env\":\"%s\"}}"
                .formatted(name, SECRET_MADE, environment);
    }
}
