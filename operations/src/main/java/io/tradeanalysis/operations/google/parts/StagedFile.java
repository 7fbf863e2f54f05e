package io.tradeanalysis.operations.google.parts;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One file that was uploaded to be deployed.
 *
 * @param url such as {@code gs://staging.p.appspot.com/SHA-1}
 * @param environments the environments that have marked it as theirs
 * @param created when it was uploaded
 */
public record StagedFile(String url, Set<String> environments, Instant created) {

    /** Keeps its own copy. */
    public StagedFile {
        environments = Set.copyOf(environments);
    }

    static StagedFile of(JsonNode json) {
        JsonNode metadata = json.path("metadata");
        return new StagedFile(
                "gs://%s/%s"
                        .formatted(
                                json.path("bucket").asString(""),
                                json.path("name").asString("")),
                metadata.propertyNames().stream()
                        .filter(key -> key.startsWith(StagingBucket.MARK))
                        .map(key -> key.substring(StagingBucket.MARK.length()))
                        .collect(Collectors.toSet()),
                Instant.parse(json.path("timeCreated")
                        .asString("1970-01-01T00:00:00Z")
                        .replace("+00:00", "Z")));
    }

    /** Its name in the bucket: the SHA-1 of its content. */
    public String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
