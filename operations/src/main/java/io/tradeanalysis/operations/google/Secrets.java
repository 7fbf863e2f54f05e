package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import io.tradeanalysis.operations.google.gcloud.Reply;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Google secrets of an environment, by their labels or by their name. */
final class Secrets implements Kind {

    /** An instant as a label spells it, which knows no colon. */
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dt\\d\\d)-(\\d\\d)-(\\d\\d)(.*z)");

    private final Project project;

    Secrets(Project project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return all().filter(secret -> belongs(secret, environment))
                .map(secret -> Resource.of(Cloud.GOOGLE, name(), shortName(secret)))
                .toList();
    }

    @Override
    public Outcome delete(Resource resource) {
        return Outcomes.of(project.gcloud().change("secrets", "delete", resource.id()));
    }

    /** The environments that have labelled a secret. */
    List<Lease> leases() {
        return all().filter(Secrets::isOurs)
                .filter(secret -> EnvironmentName.isValid(label(secret, TagNames.ENVIRONMENT)))
                .map(secret -> new Lease(
                        new EnvironmentName(label(secret, TagNames.ENVIRONMENT)),
                        instant(label(secret, TagNames.EXPIRES_AT))))
                .toList();
    }

    private Stream<JsonNode> all() {
        Reply reply = project.gcloud().read("secrets", "list");
        if (reply.isAboutAnUnusedService()) {
            return Stream.of();
        }
        return reply.orThrow("list the secrets").json().valueStream();
    }

    private static boolean belongs(JsonNode secret, EnvironmentName environment) {
        String owner = label(secret, TagNames.ENVIRONMENT);
        return (isOurs(secret) && !owner.isEmpty())
                ? owner.equals(environment.value())
                : shortName(secret).equals(environment.googleSecret());
    }

    private static boolean isOurs(JsonNode secret) {
        return label(secret, TagNames.PROJECT).equals(EnvironmentName.PROJECT);
    }

    private static String label(JsonNode secret, String name) {
        return secret.path("labels").path(name).asString("");
    }

    private static String shortName(JsonNode secret) {
        String name = secret.path("name").asString("");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String instant(String label) {
        return INSTANT.matcher(label)
                .replaceFirst("$1:$2:$3$4")
                .toUpperCase(Locale.ROOT)
                .replace("NEVER", TagNames.NEVER);
    }
}
