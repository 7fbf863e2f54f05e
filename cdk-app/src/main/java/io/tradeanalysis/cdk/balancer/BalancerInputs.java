package io.tradeanalysis.cdk.balancer;

import io.tradeanalysis.cdk.network.Network;
import java.util.List;

/**
 * What the balancer is made of.
 *
 * @param network where it stands
 * @param allow IPv4 ranges that may connect
 * @param logDays how long its access log is kept
 */
public record BalancerInputs(Network network, List<String> allow, int logDays) {

    /** Keeps its own copy. */
    public BalancerInputs {
        allow = List.copyOf(allow);
    }
}
