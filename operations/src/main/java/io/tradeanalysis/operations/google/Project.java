package io.tradeanalysis.operations.google;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.Reply;
import io.tradeanalysis.operations.google.parts.AppEngine;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import io.tradeanalysis.operations.google.parts.StoredSecret;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A project as all kinds see it. What can't change meanwhile is asked once: each call of gcloud takes a second or two. */
final class Project {

    private final Gcloud gcloud;
    private final AppEngine engine;
    private Optional<Optional<EngineApp>> app = Optional.empty();

    Project(Gcloud gcloud, String name) {
        this.gcloud = gcloud;
        this.engine = new AppEngine(gcloud, name);
    }

    Gcloud gcloud() {
        return gcloud;
    }

    AppEngine engine() {
        return engine;
    }

    /** Its App Engine application, if it has one. */
    synchronized Optional<EngineApp> app() {
        if (app.isEmpty()) {
            app = Optional.of(engine.app());
        }
        return app.get();
    }

    /** All versions, none without an application; of those that are this environment's, that can be told. */
    List<EngineVersion> versions(EnvironmentName environment) {
        return versions(environment::equals);
    }

    /** All versions, none without an application; of those that certain environments' are, that can be told. */
    List<EngineVersion> versions(Predicate<EnvironmentName> asked) {
        return app().isEmpty() ? List.of() : engine.versions(asked);
    }

    /** All secrets. */
    List<StoredSecret> secrets() {
        Reply reply = gcloud.read("secrets", "list");
        return reply.isAboutAnUnusedService()
                ? List.of()
                : reply.orThrow("list the secrets")
                        .json()
                        .valueStream()
                        .map(StoredSecret::of)
                        .toList();
    }
}
