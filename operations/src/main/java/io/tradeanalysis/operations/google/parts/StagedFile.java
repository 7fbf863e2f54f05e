package io.tradeanalysis.operations.google.parts;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One file that was uploaded to be deployed.
 *
 * @param url such as {@code gs://staging.p.appspot.com/SHA-1}
 * @param environment the environment that has marked it as its own; empty if none has
 * @param created when it was uploaded
 */
public record StagedFile(String url, String environment, Instant created) {

    static StagedFile of(JsonNode json) {
        String created = json.path("timeCreated").asString("1970-01-01T00:00:00Z");
        return new StagedFile(
                "gs://%s/%s"
                        .formatted(
                                json.path("bucket").asString(""),
                                json.path("name").asString("")),
                json.path("metadata").path(StagingBucket.MARK).asString(""),
                Instant.parse(created.replace("+00:00", "Z")));
    }

    /** Its name in the bucket: the SHA-1 of its content. */
    public String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
