package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.StagingBucket;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Optional;

/** Files uploaded to be deployed that bear the mark of the environment. */
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
        return bucket().stream()
                .flatMap(bucket -> bucket.files().stream())
                .filter(file -> file.environment().equals(environment.value()))
                .map(file -> Resource.of(Cloud.GOOGLE, name(), file.url()))
                .toList();
    }

    @Override
    public Outcome delete(Resource resource) {
        return bucket().map(bucket -> Outcomes.of(bucket.delete(resource.id()))).orElseGet(Outcome.Gone::new);
    }

    private Optional<StagingBucket> bucket() {
        return project.app().map(EngineApp::stagingBucket).map(name -> new StagingBucket(project.gcloud(), name));
    }
}
