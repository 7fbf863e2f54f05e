package io.tradeanalysis.cdk.fleet;

import java.util.List;
import software.amazon.awscdk.services.autoscaling.AutoScalingGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.IDependable;

/**
 * What the other parts need to know of the fleet.
 *
 * @param group the group
 * @param logs its log group
 * @param release changes whenever other machines or another program are to serve
 * @param whole everything that the fleet consists of
 */
public record FleetOutputs(AutoScalingGroup group, LogGroup logs, String release, List<IDependable> whole) {

    /** Keeps its own copy. */
    public FleetOutputs {
        whole = List.copyOf(whole);
    }
}
