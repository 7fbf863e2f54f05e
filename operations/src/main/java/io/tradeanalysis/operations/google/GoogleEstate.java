package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.GcloudException;
import io.tradeanalysis.operations.google.gcloud.ProcessGcloud;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.inventory.Shared;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a Google Cloud project holds of environments. App Engine's application and its service {@code default} can't be deleted
 * and belong to no environment.
 */
public final class GoogleEstate implements Estate {

    private static final String SERVICE = "service";

    private final String name;
    private final Project project;
    private final Services services;
    private final Versions versions;
    private final StagedFiles files;
    private final ServiceImages images;
    private final Secrets secrets;

    /**
     * @param project id of the project
     * @param progress told what takes a while
     */
    public GoogleEstate(String project, Progress progress) {
        this(project, new ProcessGcloud(project));
    }

    GoogleEstate(String name, Gcloud gcloud) {
        this.name = name;
        this.project = new Project(gcloud, name);
        this.services = new Services(project);
        this.versions = new Versions(project);
        this.files = new StagedFiles(project);
        this.images = new ServiceImages(project);
        this.secrets = new Secrets(project, images);
    }

    @Override
    public Cloud cloud() {
        return Cloud.GOOGLE;
    }

    @Override
    public String place() {
        return "project " + name;
    }

    @Override
    public SequencedMap<String, String> details() {
        return new TreeMap<>(Map.of("project", name));
    }

    /** What runs goes before what it is made of. Last the secret, whose labels tell of the environment and of its time. */
    @Override
    public List<List<Kind>> waves() {
        return List.of(List.of(services, versions), List.of(images, files), List.of(secrets));
    }

    /** That gcloud is missing, or may not look, is better known before half of an environment is gone. */
    @Override
    public Optional<String> obstacle(EnvironmentName environment) {
        try {
            project.app();
            return Optional.empty();
        } catch (GcloudException e) {
            return Optional.of("Google Cloud can't be looked at: %s.".formatted(e.getMessage()));
        }
    }

    /** Nothing gets lost: every part bears the environment's name or mark. */
    @Override
    public void prepare(EnvironmentName environment) {}

    @Override
    public List<Shared> shared(EnvironmentName environment) {
        if (project.app().isEmpty()) {
            return List.of();
        }
        List<EngineVersion> all = project.versions(environment);
        return Stream.of(
                        application(all),
                        foreign(all, environment),
                        images.foreign(environment).stream(),
                        inDefault(all, environment),
                        secrets.foreign(environment).stream())
                .flatMap(shared -> shared)
                .toList();
    }

    private Stream<Shared> application(List<EngineVersion> all) {
        Shared application =
                new Shared(Resource.of(Cloud.GOOGLE, "application", name), "a project has one, which can't be deleted");
        Shared service = new Shared(
                Resource.of(Cloud.GOOGLE, SERVICE, EngineApp.DEFAULT_SERVICE),
                "every application has it, and it can't be deleted");
        boolean hasService = all.stream().anyMatch(version -> version.service().equals(EngineApp.DEFAULT_SERVICE));
        return hasService ? Stream.of(application, service) : Stream.of(application);
    }

    private Stream<Shared> foreign(List<EngineVersion> all, EnvironmentName environment) {
        return all.stream()
                .filter(version -> version.service().equals(environment.value()))
                .filter(version -> !VersionName.belongs(environment, version))
                .limit(1)
                .map(foreign -> new Shared(
                        Resource.of(Cloud.GOOGLE, SERVICE, foreign.service()),
                        "it has versions that were not deployed for this environment, such as " + foreign.id()));
    }

    private Stream<Shared> inDefault(List<EngineVersion> all, EnvironmentName environment) {
        boolean isThere = all.stream()
                .filter(version -> version.service().equals(EngineApp.DEFAULT_SERVICE))
                .anyMatch(version -> VersionName.belongs(environment, version));
        List<Shared> built = isThere ? images.sharedOf(EngineApp.DEFAULT_SERVICE) : List.of();
        return Stream.concat(built.stream(), Versions.shared(all, environment).stream());
    }

    /**
     * What secrets tell; and of what runs without one, that nobody can tell. A version that has the traffic of the service
     * {@code default} does not count: it can't be deleted, so it is not forgotten either.
     */
    @Override
    public List<Lease> leases() {
        List<Lease> told = secrets.leases();
        List<EngineVersion> all = project.versions(
                owner -> told.stream().noneMatch(lease -> lease.environment().equals(owner)));
        Stream<Lease> untold = all.stream()
                .flatMap(version -> VersionName.owner(version).stream())
                .distinct()
                .filter(owner -> !Services.versions(all, owner).isEmpty()
                        || Versions.idle(all, owner).findAny().isPresent())
                .map(owner -> new Lease(owner, ""));
        return Stream.concat(told.stream(), untold).toList();
    }
}
