package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.ImagePackage;
import io.tradeanalysis.operations.google.parts.Images;
import io.tradeanalysis.operations.google.parts.StoredSecret;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What App Engine built of an environment's versions, in Artifact Registry. It goes after the service: until then it may be used. */
final class ServiceImages implements Kind {

    private static final String NAME = "image";

    private final Project project;

    ServiceImages(Project project) {
        this.project = project;
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Those that were built for the environment: nobody else runs a service of that name, and its secret, which comes before its
     * first version and goes after its last image, was there when they began.
     */
    @Override
    public List<Resource> find(EnvironmentName environment) {
        return own(environment).stream().map(ServiceImages::resource).toList();
    }

    /** The images of a service that others use too: they are theirs as well. */
    List<Shared> sharedOf(String service) {
        return of(service).stream()
                .map(found ->
                        shared(found, "of all versions of service %s; nothing tells which is whose".formatted(service)))
                .toList();
    }

    /** Images under the environment's name that may be somebody else's. */
    List<Shared> foreign(EnvironmentName environment) {
        if (isDefault(environment)) {
            return List.of();
        }
        if (isSharedWithOthers(environment)) {
            return sharedOf(environment.value());
        }
        List<ImagePackage> own = own(environment);
        return of(environment.value()).stream()
                .filter(found -> !own.contains(found))
                .map(found -> shared(
                        found,
                        "nothing tells whose it is: this environment has no secret, or none that was there before it"))
                .toList();
    }

    private List<ImagePackage> own(EnvironmentName environment) {
        if (isDefault(environment) || isSharedWithOthers(environment)) {
            return List.of();
        }
        return project.secrets().stream()
                .filter(secret -> secret.isOf(environment))
                .map(StoredSecret::created)
                .min(Comparator.naturalOrder())
                .map(since -> of(environment.value()).stream()
                        .filter(found -> !found.created().isBefore(since))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isDefault(EnvironmentName environment) {
        return environment.value().equals(EngineApp.DEFAULT_SERVICE);
    }

    private boolean isSharedWithOthers(EnvironmentName environment) {
        return project.versions(environment).stream()
                .filter(version -> version.service().equals(environment.value()))
                .anyMatch(version -> !VersionName.belongs(environment, version));
    }

    /** One package for all versions of a service. */
    private List<ImagePackage> of(String service) {
        return images().map(images -> images.packagesOf(service)).orElse(List.of());
    }

    private static Shared shared(ImagePackage found, String reason) {
        return new Shared(resource(found), reason);
    }

    private static Resource resource(ImagePackage found) {
        return Resource.of(Cloud.GOOGLE, NAME, "gae-standard/" + found.name());
    }

    @Override
    public Outcome delete(Resource resource) {
        String name = resource.id().substring(resource.id().indexOf('/') + 1);
        return images().map(images -> Outcomes.of(images.delete(name))).orElseGet(Outcome.Gone::new);
    }

    private Optional<Images> images() {
        return project.app().map(app -> new Images(project.gcloud(), app.registryLocation()));
    }
}
