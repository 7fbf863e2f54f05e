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
        if (environment.value().equals(EngineApp.DEFAULT_SERVICE)) {
            return List.of();
        }
        List<EngineVersion> versions = project.versions().stream()
                .filter(version -> version.service().equals(environment.value()))
                .toList();
        if (versions.isEmpty() || !versions.stream().allMatch(version -> VersionName.belongs(environment, version))) {
            return List.of();
        }
        String ids = versions.stream().map(EngineVersion::id).collect(Collectors.joining(", "));
        return List.of(new Resource(Cloud.GOOGLE, name(), environment.value(), "versions " + ids));
    }

    @Override
    public Outcome delete(Resource resource) {
        return Outcomes.of(project.engine().deleteService(resource.id()));
    }
}
