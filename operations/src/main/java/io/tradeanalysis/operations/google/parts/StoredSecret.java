package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the Secret Manager tells of a secret besides its value.
 *
 * @param name its name in the project
 * @param labels its labels
 * @param created when it was made; the end of time if nobody tells
 */
public record StoredSecret(String name, Map<String, String> labels, Instant created) {

    /** Keeps its own copy. */
    public StoredSecret {
        labels = Map.copyOf(labels);
    }

    /** As gcloud shows it. */
    public static StoredSecret of(JsonNode json) {
        String path = json.path("name").asString("");
        Map<String, String> labels = new TreeMap<>();
        json.path("labels").forEachEntry((label, value) -> labels.put(label, value.asString("")));
        return new StoredSecret(
                path.substring(path.lastIndexOf('/') + 1),
                labels,
                Instant.parse(json.path("createTime").asString(Instant.MAX.toString())));
    }

    /** A label's value; empty if there is no such label. */
    public String label(String label) {
        return labels.getOrDefault(label, "");
    }

    /** Whether the product has labelled it. */
    public boolean isOurs() {
        return label(TagNames.PROJECT).equals(EnvironmentName.PROJECT);
    }

    /** Whether it is the environment's. Its name counts only where no label says whose it is. */
    public boolean isOf(EnvironmentName environment) {
        return saysWhose()
                ? isOurs() && label(TagNames.ENVIRONMENT).equals(environment.value())
                : name.equals(environment.googleSecret());
    }

    /** Whether its labels say that it is somebody else's, whatever its name is. */
    public boolean isForeignTo(EnvironmentName environment) {
        return saysWhose() && !isOf(environment);
    }

    /** What its labels say of whose it is. */
    public String whose() {
        return Stream.of(TagNames.PROJECT, TagNames.ENVIRONMENT)
                .filter(labels::containsKey)
                .map(label -> label + "=" + label(label))
                .collect(Collectors.joining(", "));
    }

    private boolean saysWhose() {
        return labels.containsKey(TagNames.PROJECT) || labels.containsKey(TagNames.ENVIRONMENT);
    }
}
