package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.List;
import java.util.stream.Stream;

/**
 * Versions of an environment in services that others use too: in {@code default}, and in one that happens to have the
 * environment's name. App Engine does not let go of the one that has traffic, so that counts as part of the shared service.
 */
final class Versions implements Kind {

    private static final String NAME = "version";

    private final Project project;

    Versions(Project project) {
        this.project = project;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return idle(project.versions(environment), environment)
                .map(version -> Resource.of(Cloud.GOOGLE, name(), version.service() + "/" + version.id()))
                .toList();
    }

    /**
     * Those that can be deleted.
     *
     * @param all the project's versions
     */
    static Stream<EngineVersion> idle(List<EngineVersion> all, EnvironmentName environment) {
        return inSharedServices(all, environment).filter(version -> !version.hasTraffic());
    }

    /**
     * Those that can't be deleted while they have traffic, and no environment may take it from them.
     *
     * @param all the project's versions
     */
    static List<Shared> shared(List<EngineVersion> all, EnvironmentName environment) {
        return inSharedServices(all, environment)
                .filter(EngineVersion::hasTraffic)
                .map(version -> new Shared(
                        Resource.of(Cloud.GOOGLE, NAME, version.service() + "/" + version.id()),
                        "service %s has its traffic there; deploy another version to it, then destroy again"
                                .formatted(version.service())))
                .toList();
    }

    @Override
    public boolean comesFirst() {
        return true;
    }

    @Override
    public Outcome delete(Resource resource) {
        String[] path = resource.id().split("/", 2);
        return Outcomes.of(project.engine().deleteVersions(path[0], List.of(path[1])));
    }

    private static Stream<EngineVersion> inSharedServices(List<EngineVersion> all, EnvironmentName environment) {
        boolean ownsService = all.stream()
                .filter(version -> version.service().equals(environment.value()))
                .allMatch(version -> VersionName.belongs(environment, version));
        return all.stream()
                .filter(version -> VersionName.belongs(environment, version))
                .filter(version -> version.service().equals(EngineApp.DEFAULT_SERVICE) || !ownsService);
    }
}
