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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Google Cloud project holds of environments. App Engine's application and its service {@code default} can't be deleted
 * and belong to no environment.
 */
public final class GoogleEstate implements Estate {

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
        this.secrets = new Secrets(project);
    }

    @Override
    public Cloud cloud() {
        return Cloud.GOOGLE;
    }

    @Override
    public String place() {
        return "project " + name;
    }

    /** What runs goes before what it is made of and what it reads. */
    @Override
    public List<List<Kind>> waves() {
        return List.of(List.of(services, versions), List.of(images, files, secrets));
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
    public List<Resource> shared(EnvironmentName environment) {
        Optional<EngineApp> app = project.app();
        if (app.isEmpty()) {
            return List.of();
        }
        List<Resource> shared = new ArrayList<>();
        shared.add(new Resource(Cloud.GOOGLE, "application", name, "a project has one, which can't be deleted"));
        List<EngineVersion> all = project.versions();
        if (all.stream().anyMatch(version -> version.service().equals(EngineApp.DEFAULT_SERVICE))) {
            shared.add(new Resource(
                    Cloud.GOOGLE,
                    "service",
                    EngineApp.DEFAULT_SERVICE,
                    "every application has it, and it can't be deleted"));
        }
        all.stream()
                .filter(version -> version.service().equals(environment.value()))
                .filter(version -> !VersionName.belongs(environment, version))
                .findFirst()
                .ifPresent(foreign -> shared.add(new Resource(
                        Cloud.GOOGLE,
                        "service",
                        foreign.service(),
                        "it has versions that were not deployed for this environment, such as " + foreign.id())));
        if (all.stream()
                .filter(version -> version.service().equals(EngineApp.DEFAULT_SERVICE))
                .anyMatch(version -> VersionName.belongs(environment, version))) {
            shared.addAll(images.of(EngineApp.DEFAULT_SERVICE));
        }
        shared.addAll(Versions.shared(all, environment));
        return shared;
    }

    @Override
    public List<Lease> leases() {
        return secrets.leases();
    }
}
