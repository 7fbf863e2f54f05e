package io.tradeanalysis.operations.google.parts;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The App Engine application of a project. A project has one, and it can't be deleted.
 *
 * @param host where its service {@code default} answers
 * @param location its region in App Engine's spelling, such as {@code us-west2} or {@code us-central}
 * @param stagingBucket where gcloud uploads what it deploys
 * @param serviceAccount who its versions run as
 */
public record EngineApp(String host, String location, String stagingBucket, String serviceAccount) {

    /** The service that every application has, and that can't be deleted. */
    public static final String DEFAULT_SERVICE = "default";

    /** Two regions that App Engine names without the number that they have everywhere else. */
    private static final Set<String> UNNUMBERED = Set.of("us-central", "europe-west");

    static EngineApp of(JsonNode json, String project) {
        return new EngineApp(
                json.path("defaultHostname").asString(project + ".appspot.com"),
                json.path("locationId").asString(""),
                json.path("codeBucket").asString("staging.%s.appspot.com".formatted(project)),
                json.path("serviceAccount").asString(project + "@appspot.gserviceaccount.com"));
    }

    /** The region, as Artifact Registry calls it. */
    public String registryLocation() {
        return UNNUMBERED.contains(location) ? location + "1" : location;
    }

    /** Where users find a service. */
    public String addressOf(String service) {
        return service.equals(DEFAULT_SERVICE) ? "https://" + host : "https://%s-dot-%s".formatted(service, host);
    }

    /** Where one version answers, whether it has traffic or not. */
    public String addressOf(String service, String version) {
        return service.equals(DEFAULT_SERVICE)
                ? "https://%s-dot-%s".formatted(version, host)
                : "https://%s-dot-%s-dot-%s".formatted(version, service, host);
    }
}
