package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.stream.Collectors;

/** App Engine services that run nothing but versions of one environment: they go with all their versions. */
final class Services implements Kind {

    private final Project project;

    Services(Project project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        List<EngineVersion> versions = versions(project.versions(environment), environment);
        if (versions.isEmpty()) {
            return List.of();
        }
        String ids = versions.stream().map(EngineVersion::id).collect(Collectors.joining(", "));
        return List.of(new Resource(Cloud.GOOGLE, name(), environment.value(), "versions " + ids));
    }

    /**
     * The versions of the environment's own service; none if it has none, or if others run there too.
     *
     * @param all the project's versions
     */
    static List<EngineVersion> versions(List<EngineVersion> all, EnvironmentName environment) {
        List<EngineVersion> versions = all.stream()
                .filter(version -> version.service().equals(environment.value()))
                .toList();
        boolean isOwn = !environment.value().equals(EngineApp.DEFAULT_SERVICE)
                && versions.stream().allMatch(version -> VersionName.belongs(environment, version));
        return isOwn ? versions : List.of();
    }

    /** As long as it runs, it needs what it is made of and what it reads; and its secret tells when its time is over. */
    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Outcome delete(Resource resource) {
        return Outcomes.of(project.engine().deleteService(resource.id()));
    }
}
