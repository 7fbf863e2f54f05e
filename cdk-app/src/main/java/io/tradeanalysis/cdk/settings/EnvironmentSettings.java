package io.tradeanalysis.cdk.settings;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that can be chosen about an environment.
 *
 * @param name its name
 * @param region where it is
 * @param ownership who has it, for how long
 * @param network where its machines are
 * @param fleet what its workers run on
 * @param watch how it is watched
 * @param prices a folder of price files; without it the demo prices
 * @param identity label and stage of its identities; without it they stay as they are
 * @param quotaCheck whether quotas are looked at before a new one is deployed
 */
public record EnvironmentSettings(
        EnvironmentName name,
        String region,
        Ownership ownership,
        NetworkSettings network,
        FleetSettings fleet,
        WatchSettings watch,
        Optional<Path> prices,
        Optional<String> identity,
        boolean quotaCheck) {}
