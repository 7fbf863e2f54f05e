package io.tradeanalysis.cdk.settings;

import java.util.Optional;

/**
 * What the workers run on.
 *
 * @param architecture their processors
 * @param instanceType a type of that architecture
 * @param minWorkers fewest, at least 1
 * @param maxWorkers most, at least the fewest
 * @param image the id of a machine image, {@code latest}, or empty: what the environment runs already
 */
public record FleetSettings(
        Architecture architecture, String instanceType, int minWorkers, int maxWorkers, Optional<String> image) {

    /** The value of {@code image} that asks for the newest one. */
    public static final String LATEST = "latest";
}
