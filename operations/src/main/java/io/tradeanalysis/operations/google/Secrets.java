package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import io.tradeanalysis.operations.google.parts.StoredSecret;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Google secrets of an environment, by their labels, or by their name where no label says whose they are. */
final class Secrets implements Kind {

    private static final String NAME = "secret";

    /** An instant as a label spells it, which knows no colon. */
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dt\\d\\d)-(\\d\\d)-(\\d\\d)(.*z)");

    private final Project project;
    private final ServiceImages images;
    private final Map<String, EnvironmentName> owners = new ConcurrentHashMap<>();

    Secrets(Project project, ServiceImages images) {
        this.project = project;
        this.images = images;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        List<String> found = project.secrets().stream()
                .filter(secret -> secret.isOf(environment))
                .map(StoredSecret::name)
                .toList();
        found.forEach(secret -> owners.put(secret, environment));
        return found.stream()
                .map(secret -> Resource.of(Cloud.GOOGLE, name(), secret))
                .toList();
    }

    /** It stays as long as images do: nothing else tells a later run that they are the environment's. */
    @Override
    public Outcome delete(Resource resource) {
        EnvironmentName owner = owners.get(resource.id());
        return owner == null || images.find(owner).isEmpty()
                ? Outcomes.of(project.gcloud().change("secrets", "delete", resource.id()))
                : new Outcome.Failed("it stays as long as the images, since it tells whose they are");
    }

    /** One that has the environment's name and is somebody else's. */
    List<Shared> foreign(EnvironmentName environment) {
        return project.secrets().stream()
                .filter(secret -> secret.name().equals(environment.googleSecret()) && secret.isForeignTo(environment))
                .map(secret -> new Shared(
                        Resource.of(Cloud.GOOGLE, NAME, secret.name()),
                        "it is somebody else's: its labels say " + secret.whose()))
                .toList();
    }

    /** The environments that have labelled a secret. */
    List<Lease> leases() {
        return project.secrets().stream()
                .filter(StoredSecret::isOurs)
                .filter(secret -> EnvironmentName.isValid(secret.label(TagNames.ENVIRONMENT)))
                .map(secret -> new Lease(
                        new EnvironmentName(secret.label(TagNames.ENVIRONMENT)),
                        instant(secret.label(TagNames.EXPIRES_AT))))
                .toList();
    }

    private static String instant(String label) {
        return INSTANT.matcher(label)
                .replaceFirst("$1:$2:$3$4")
                .toUpperCase(Locale.ROOT)
                .replace("NEVER", TagNames.NEVER);
    }
}
