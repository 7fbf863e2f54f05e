package io.tradeanalysis.cdk.fleet;

import io.tradeanalysis.cdk.balancer.BalancerOutputs;
import io.tradeanalysis.cdk.function.CalculateVarOutputs;
import io.tradeanalysis.cdk.identity.IdentityOutputs;
import io.tradeanalysis.cdk.network.Network;
import io.tradeanalysis.cdk.prices.PricesOutputs;
import io.tradeanalysis.cdk.settings.FleetSettings;
import io.tradeanalysis.cdk.watch.LogGroups;
import io.tradeanalysis.contract.environment.EnvironmentName;
import java.nio.file.Path;
import software.amazon.awscdk.services.iam.Role;

/**
 * What the fleet is made of.
 *
 * @param name the environment's name
 * @param settings how many workers, on what
 * @param image the machine image, or a reference to one
 * @param workerJar the worker's program
 * @param role who the workers are
 * @param network where they stand
 * @param balancer what sends them calls
 * @param prices what they read
 * @param function what they call
 * @param identities what they present
 * @param logs makes their log group
 */
public record FleetInputs(
        EnvironmentName name,
        FleetSettings settings,
        String image,
        Path workerJar,
        Role role,
        Network network,
        BalancerOutputs balancer,
        PricesOutputs prices,
        CalculateVarOutputs function,
        IdentityOutputs identities,
        LogGroups logs) {}
