package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.Images;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
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
        if (service.equals(EngineApp.DEFAULT_SERVICE)) {
            return List.of();
        }
        return of(service);
    }

    /** The images of a service: one package for all of its versions, and nothing tells which is whose. */
    List<Resource> of(String service) {
        return images().stream()
                .flatMap(images -> images.packagesOf(service).stream())
                .map(name -> new Resource(
                        Cloud.GOOGLE,
                        name(),
                        "gae-standard/" + name,
                        "of all versions of service %s; nothing tells which is whose".formatted(service)))
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
