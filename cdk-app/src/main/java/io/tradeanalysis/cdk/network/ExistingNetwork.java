package io.tradeanalysis.cdk.network;

import java.util.List;

/**
 * A network that is there already, as the account describes it.
 *
 * @param vpcId its id
 * @param zones two zones
 * @param publicSubnets ids, one a zone in the same order
 * @param isolatedSubnets ids, one a zone in the same order
 */
public record ExistingNetwork(
        String vpcId, List<String> zones, List<String> publicSubnets, List<String> isolatedSubnets) {

    /** Keeps its own copies. */
    public ExistingNetwork {
        zones = List.copyOf(zones);
        publicSubnets = List.copyOf(publicSubnets);
        isolatedSubnets = List.copyOf(isolatedSubnets);
    }
}
