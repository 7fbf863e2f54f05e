package io.tradeanalysis.operations.google.parts;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.ProcessVariable;
import io.tradeanalysis.operations.google.gcloud.Gcloud;
import io.tradeanalysis.operations.google.gcloud.GcloudException;
import io.tradeanalysis.operations.google.gcloud.Reply;
import io.tradeanalysis.operations.inventory.AtOnce;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** App Engine: the application, its services and their versions. */
public final class AppEngine {

    private final Gcloud gcloud;
    private final String project;
    private final Map<Deployed, Optional<String>> secrets = new ConcurrentHashMap<>();

    /**
     * @param gcloud calls
     * @param project the project
     */
    public AppEngine(Gcloud gcloud, String project) {
        this.gcloud = gcloud;
        this.project = project;
    }

    /** The application, if the project has one. */
    public Optional<EngineApp> app() {
        Reply reply = gcloud.read("app", "describe");
        if (!reply.succeeded()
                && (reply.isAboutNothing() || reply.errors().contains("does not contain an App Engine"))) {
            return Optional.empty();
        }
        return Optional.of(EngineApp.of(reply.orThrow("look at App Engine").json(), project));
    }

    /** All versions of all services. A service without a version does not exist. */
    public List<EngineVersion> versions() {
        return gcloud.read("app", "versions", "list")
                .orThrow("list App Engine's versions")
                .json()
                .valueStream()
                .map(EngineVersion::of)
                .toList();
    }

    /**
     * The same. Those that bear the name of certain environments' versions are also asked for the secret that they read, one by
     * one: only then can be told whose they are.
     *
     * @param asked whether the versions that are named after an environment are asked
     */
    public List<EngineVersion> versions(Predicate<EnvironmentName> asked) {
        return AtOnce.all(versions(), version -> lookAt(version, asked)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The version, unless it is gone meanwhile. */
    private Optional<EngineVersion> lookAt(EngineVersion version, Predicate<EnvironmentName> asked) {
        return VersionName.named(version).filter(asked).isEmpty()
                ? Optional.of(version)
                : secrets.computeIfAbsent(Deployed.of(version), this::secret).map(version::with);
    }

    private Optional<String> secret(Deployed version) {
        Reply reply = gcloud.read("app", "versions", "describe", version.id(), "--service=" + version.service());
        return reply.isAboutNothing()
                ? Optional.empty()
                : Optional.of(reply.orThrow("look at version %s of App Engine's service %s"
                                .formatted(version.id(), version.service()))
                        .json()
                        .path("envVariables")
                        .path(ProcessVariable.TLS_SECRET)
                        .asString(""));
    }

    /** One deployment: what it was deployed with never changes, but the name may be used again. */
    private record Deployed(String service, String id, String created) {

        static Deployed of(EngineVersion version) {
            return new Deployed(version.service(), version.id(), version.created());
        }
    }

    /**
     * Deploys a version. It gets no traffic, unless it is its service's first, to which App Engine gives all at once.
     *
     * @param jar what it runs
     * @param configuration its app.yaml, which names the service
     */
    public void deploy(Path jar, Path configuration, String version) {
        gcloud.change(
                        "app",
                        "deploy",
                        jar.toString(),
                        "--appyaml=" + configuration,
                        "--no-promote",
                        "--version=" + version)
                .orThrow("deploy version " + version);
    }

    /**
     * Sends the traffic of a service to some of its versions.
     *
     * @param shares the share of each, together 1
     */
    public void moveTraffic(String service, Map<String, Double> shares) {
        String splits = new TreeMap<>(shares)
                .entrySet().stream()
                        .map(share -> share.getKey() + "=" + plain(share.getValue()))
                        .collect(Collectors.joining(","));
        gcloud.change("app", "services", "set-traffic", service, "--splits=" + splits)
                .orThrow("move the traffic of service %s to %s".formatted(service, splits));
    }

    private static String plain(double share) {
        return BigDecimal.valueOf(share).stripTrailingZeros().toPlainString();
    }

    /** Deletes versions of a service; those that are gone already are no failure. */
    public Reply deleteVersions(String service, List<String> versions) {
        List<String> arguments = new ArrayList<>(List.of("app", "versions", "delete"));
        arguments.addAll(versions);
        arguments.add("--service=" + service);
        return gcloud.change(arguments.toArray(String[]::new));
    }

    /** Deletes a service with all its versions. */
    public Reply deleteService(String service) {
        if (service.equals(EngineApp.DEFAULT_SERVICE)) {
            throw new GcloudException("App Engine's service default can't be deleted");
        }
        return gcloud.change("app", "services", "delete", service);
    }
}
