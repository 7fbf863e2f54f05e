package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.google.parts.EngineApp;
import io.tradeanalysis.operations.google.parts.EngineVersion;
import io.tradeanalysis.operations.google.parts.VersionName;
import io.tradeanalysis.operations.inventory.OperationException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be deployed where.
 *
 * @param environment whose front end it is
 * @param service the environment's name, or {@code default}
 * @param patience how long a version may take until it answers
 */
record Target(EnvironmentName environment, String service, Duration patience) {

    Target {
        if (!service.equals(environment.value()) && !service.equals(EngineApp.DEFAULT_SERVICE)) {
            throw new OperationException(
                    "--service: %s (expected: %s or %s)".formatted(service, environment, EngineApp.DEFAULT_SERVICE));
        }
    }

    boolean isDefault() {
        return service.equals(EngineApp.DEFAULT_SERVICE);
    }

    /** Ends with one sentence if App Engine, as it is, would refuse the service, or if the service is somebody else's. */
    void check(List<EngineVersion> versions) {
        if (!isDefault() && versions.stream().noneMatch(v -> v.service().equals(EngineApp.DEFAULT_SERVICE))) {
            throw new OperationException(
                    "App Engine wants a service default before any other, and this project has none: run this once with"
                            + " --service default, for an environment that stays.");
        }
        versions.stream()
                .filter(version -> !isDefault() && version.service().equals(service))
                .filter(version -> !VersionName.belongs(environment, version))
                .findFirst()
                .ifPresent(foreign -> {
                    throw new OperationException(
                            "App Engine's service %s is not this environment's: its version %s was not deployed by this command. Choose another --env, or delete that service."
                                    .formatted(service, foreign.id()));
                });
    }

    /** This environment's versions that are neither the current one nor the one to go back to, which had the traffic before. */
    List<String> outdated(List<EngineVersion> before, String current) {
        return before.stream()
                .filter(version -> version.service().equals(service))
                .filter(version -> VersionName.belongs(environment, version)
                        && !version.id().equals(current))
                .sorted(Comparator.comparingDouble(EngineVersion::traffic)
                        .thenComparing(EngineVersion::created)
                        .reversed())
                .skip(1)
                .map(EngineVersion::id)
                .toList();
    }
}
