package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.Images;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.List;
import java.util.Optional;

/** What App Engine built of an environment's versions, in Artifact Registry. It goes after the service: until then it may be used. */
final class ServiceImages implements Kind {

    private final Project project;

    ServiceImages(Project project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "image";
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        String service = environment.value();
        return service.equals(EngineApp.DEFAULT_SERVICE) || isSharedWithOthers(environment) ? List.of() : of(service);
    }

    /** The images of a service that others use too: they are theirs as well. */
    List<Shared> sharedOf(String service) {
        return of(service).stream()
                .map(image -> new Shared(
                        image, "of all versions of service %s; nothing tells which is whose".formatted(service)))
                .toList();
    }

    private boolean isSharedWithOthers(EnvironmentName environment) {
        return project.versions().stream()
                .filter(version -> version.service().equals(environment.value()))
                .anyMatch(version -> !VersionName.belongs(environment, version));
    }

    /** One package for all versions of a service. */
    private List<Resource> of(String service) {
        return images().stream()
                .flatMap(images -> images.packagesOf(service).stream())
                .map(name -> Resource.of(Cloud.GOOGLE, name(), "gae-standard/" + name))
                .toList();
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
