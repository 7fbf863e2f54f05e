package io.tradeanalysis.operations.google;

import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.parts.AppEngine;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import java.util.List;
import java.util.Optional;

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

    /** All versions; none without an application. */
    List<EngineVersion> versions() {
        return app().isEmpty() ? List.of() : engine.versions();
    }
}
