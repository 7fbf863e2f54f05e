package io.tradeanalysis.cdk.settings;

import java.util.List;
import java.util.Optional;

/**
 * Where an environment's machines are, and who may connect to them.
 *
 * @param vpcId a network that is there already; without it the environment makes its own
 * @param zones two zones, or none: then the region's first two
 * @param endpointZones in how many zones an own network's interface endpoints are, 1 or 2
 * @param allow IPv4 ranges that may connect to the balancer
 */
public record NetworkSettings(Optional<String> vpcId, List<String> zones, int endpointZones, List<String> allow) {

    /** Keeps its own copies. */
    public NetworkSettings {
        zones = List.copyOf(zones);
        allow = List.copyOf(allow);
    }
}
