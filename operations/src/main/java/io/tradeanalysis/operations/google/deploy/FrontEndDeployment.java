package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.GcloudException;
import io.tradeanalysis.operations.google.parts.AppEngine;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import io.tradeanalysis.operations.google.parts.IdentitySecret;
import io.tradeanalysis.operations.google.parts.IdentitySecret.Change;
import io.tradeanalysis.operations.google.parts.ImagePackage;
import io.tradeanalysis.operations.google.parts.Images;
import io.tradeanalysis.operations.google.parts.StagingBucket;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.StillWaiting;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deploys a front end: its identity, its files, a version without traffic; and when that answers, the traffic. If anything fails
 * until the traffic has moved, or it is stopped, what was done is undone.
 */
final class FrontEndDeployment {

    private final Gcloud gcloud;
    private final String project;
    private final Target target;
    private final Readiness readiness;
    private final Progress progress;
    private final Stop stop;
    private final AppEngine engine;
    private final IdentitySecret secret;

    FrontEndDeployment(
            Gcloud gcloud, String project, Target target, Readiness readiness, Progress progress, Stop stop) {
        this.gcloud = gcloud;
        this.project = project;
        this.target = target;
        this.readiness = readiness;
        this.progress = progress;
        this.stop = stop;
        this.engine = new AppEngine(gcloud, project);
        this.secret = new IdentitySecret(gcloud, target.environment());
    }

    /**
     * Deploys, unless the very same is live already.
     *
     * @param identity the front end's identity
     * @param expiresAt when the environment may be torn down
     * @return where users find it
     * @throws OperationException if something failed; says what has changed nevertheless
     */
    String run(Release release, byte[] identity, String expiresAt) {
        EngineApp app = app();
        List<EngineVersion> before = versions();
        target.check(before);
        String version = VersionName.of(target.environment(), target.service(), release.sha256());
        Undo undo = new Undo();
        Change change;
        try {
            change = putIdentity(identity, expiresAt, undo);
            bringUp(app, before, version, release, change, undo);
        } catch (OperationException e) {
            throw new OperationException(afterwards(e.getMessage(), undo));
        } catch (RuntimeException e) {
            // a bug, which keeps its stack trace; what it has left must not stay for that
            progress.say(afterwards("because of what is said below", undo));
            throw e;
        }
        tidyUp(change, before, version);
        return app.addressOf(target.service());
    }

    /**
     * Looks whether App Engine would take the service at all.
     *
     * @return where users would find it
     * @throws OperationException if not; says why
     */
    String check() {
        EngineApp app = app();
        target.check(versions());
        secret.check();
        return app.addressOf(target.service());
    }

    private EngineApp app() {
        return engine.app()
                .orElseThrow(() -> new OperationException(
                        "Project %s has no App Engine application; create one: gcloud app create --region=us-west2 --project=%s"
                                .formatted(project, project)));
    }

    /** All there are; of this environment's, that can be told. */
    private List<EngineVersion> versions() {
        return engine.versions(target.environment()::equals);
    }

    private Change putIdentity(byte[] identity, String expiresAt, Undo undo) {
        IdentitySecret.Found before = secret.find();
        undo.add("give the secret its former value", () -> secret.restore(before));
        Change change = secret.put(before, identity, expiresAt);
        progress.say(
                switch (change) {
                    case Change.Nothing _ -> "The front end's identity is in Google Secret Manager already.";
                    case Change.Created _, Change.Added _ -> "The front end's identity is in Google Secret Manager.";
                });
        return change;
    }

    private void bringUp(
            EngineApp app, List<EngineVersion> before, String version, Release release, Change change, Undo undo) {
        boolean isLive = before.stream().anyMatch(found -> is(found, version) && found.hasAllTraffic());
        if (!isLive || !(change instanceof Change.Nothing)) {
            secret.grant(app.serviceAccount());
        }
        if (before.stream().noneMatch(found -> is(found, version))) {
            deploy(app, before, version, release, undo);
        }
        awaitReady(app, version);
        if (isLive) {
            progress.say("Nothing to deploy: version %s is the same, has all traffic and answers.".formatted(version));
        } else if (!isFirst(before)) {
            undo.add("give the traffic back", () -> giveBack(before, version));
            engine.moveTraffic(target.service(), Map.of(version, 1.0));
            progress.say("All traffic of service %s goes to version %s.".formatted(target.service(), version));
        }
    }

    private void deploy(EngineApp app, List<EngineVersion> before, String version, Release release, Undo undo) {
        StagingBucket bucket = new StagingBucket(gcloud, app.stagingBucket());
        new Staging(bucket, target.environment()).upload(release, Instant.now(), undo);
        progress.say("Deploying version %s of service %s ...".formatted(version, target.service()));
        if (isFirst(before)) {
            progress.say("It is the service's first: App Engine gives it all traffic at once, ready or not.");
        }
        Images images = new Images(gcloud, app.registryLocation());
        List<ImagePackage> others = isFirst(before) ? images.packagesOf(target.service()) : List.of();
        undo.add("delete version " + version, () -> remove(before, version, images, others));
        try (var _ = StillWaiting.on("App Engine to build version " + version, progress)) {
            engine.deploy(release.jar(), release.configuration(), version);
        }
    }

    private void giveBack(List<EngineVersion> before, String version) {
        if (engine.versions().stream().anyMatch(found -> is(found, version) && found.hasTraffic())) {
            engine.moveTraffic(
                    target.service(),
                    before.stream()
                            .filter(found -> found.service().equals(target.service()) && found.hasTraffic())
                            .collect(Collectors.toMap(EngineVersion::id, EngineVersion::traffic)));
        }
    }

    /**
     * App Engine deletes a service with its last version, and by no other way: so a first version goes with its service; and with
     * the images, but for those that somebody has left under that name.
     */
    private void remove(List<EngineVersion> before, String version, Images images, List<ImagePackage> others) {
        if (engine.versions().stream().noneMatch(found -> is(found, version))) {
            if (stop.isWished()) {
                throw new GcloudException(
                        "App Engine may still be building it; scripts/destroy finds it, or deploy again");
            }
            return;
        }
        if (!isFirst(before)) {
            engine.deleteVersions(target.service(), List.of(version)).orThrow("delete version " + version);
            return;
        }
        engine.deleteService(target.service()).orThrow("delete service " + target.service());
        images.packagesOf(target.service()).stream()
                .filter(found -> !others.contains(found))
                .map(ImagePackage::name)
                .forEach(name -> images.delete(name).orThrow("delete the images " + name));
    }

    private void awaitReady(EngineApp app, String version) {
        String address = engine.versions().stream()
                .filter(found -> is(found, version) && !found.address().isEmpty())
                .map(EngineVersion::address)
                .findFirst()
                .orElseGet(() -> app.addressOf(target.service(), version));
        try (var _ = StillWaiting.on("version %s to be ready".formatted(version), progress)) {
            readiness.await(URI.create(address), target.patience());
        }
        progress.say("Version %s is ready: %s".formatted(version, address));
    }

    /** Nothing of this decides whether the deployment was one: what stays is named. */
    private void tidyUp(Change change, List<EngineVersion> before, String version) {
        attempt(() -> secret.settle(change));
        List<String> outdated = target.outdated(before, version);
        if (!outdated.isEmpty()) {
            attempt(() -> {
                String names = String.join(", ", outdated);
                engine.deleteVersions(target.service(), outdated).orThrow("delete the outdated versions " + names);
                progress.say("Deleted outdated versions: %s.".formatted(names));
            });
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (GcloudException e) {
            progress.say("Deployed, but " + e.getMessage() + ".");
        }
    }

    private boolean is(EngineVersion found, String version) {
        return found.service().equals(target.service()) && found.id().equals(version);
    }

    private boolean isFirst(List<EngineVersion> before) {
        return before.stream().noneMatch(version -> version.service().equals(target.service()));
    }

    /** Puts things in order, and says what has come of the deployment. */
    private String afterwards(@Nullable String cause, Undo undo) {
        stop.putInOrder();
        if (stop.isWished()) {
            progress.say("Stopped; undoing what was done ...");
        }
        List<String> notUndone;
        try (var _ = StillWaiting.on("Google Cloud to undo what was done", progress)) {
            notUndone = undo.run();
        }
        return "Not deployed: %s; %s."
                .formatted(
                        stop.isWished() ? "it was stopped" : cause,
                        notUndone.isEmpty() ? "nothing has changed" : "and " + String.join(", ", notUndone));
    }
}
