package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.StagedFile;
import io.tradeanalysis.operations.google.parts.StagingBucket;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Files uploaded to be deployed that bear the mark of the environment and of no other. */
final class StagedFiles implements Kind {

    private final Project project;

    StagedFiles(Project project) {
        this.project = project;
    }

    @Override
    public String name() {
        return "staged file";
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return marked(environment)
                .filter(file -> file.environments().size() == 1)
                .map(this::resource)
                .toList();
    }

    /** Files of others too, such as the same release deployed twice. */
    List<Resource> shared(EnvironmentName environment) {
        return marked(environment)
                .filter(file -> file.environments().size() > 1)
                .map(this::resource)
                .toList();
    }

    /** Takes the environment's mark off files that others use too: once they alone are left, these are to be deleted with them. */
    void giveUp(List<Resource> shared, EnvironmentName environment) {
        if (!shared.isEmpty()) {
            bucket().ifPresent(bucket -> bucket.unmark(
                            shared.stream().map(Resource::id).toList(), environment)
                    .orThrow("unmark files that others use too"));
        }
    }

    @Override
    public Outcome delete(Resource resource) {
        return bucket().map(bucket -> Outcomes.of(bucket.delete(List.of(resource.id()))))
                .orElseGet(Outcome.Gone::new);
    }

    private Stream<StagedFile> marked(EnvironmentName environment) {
        return bucket().stream()
                .flatMap(bucket -> bucket.files().stream())
                .filter(file -> file.environments().contains(environment.value()));
    }

    private Optional<StagingBucket> bucket() {
        return project.app().map(EngineApp::stagingBucket).map(name -> new StagingBucket(project.gcloud(), name));
    }

    private Resource resource(StagedFile file) {
        return new Resource(
                Cloud.GOOGLE, name(), file.url(), "marked by " + String.join(", ", new TreeSet<>(file.environments())));
    }
}
