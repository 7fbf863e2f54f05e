package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.cdk.settings.FleetSettings;
import io.tradeanalysis.contract.environment.EnvironmentName;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.lambda.Alias;

/**
 * What is watched.
 *
 * @param name the environment's name
 * @param fleet how many workers there may be
 * @param fleetName name of the workers' group
 * @param balancerName name of the balancer
 * @param function the function
 * @param api its API
 */
public record WatchInputs(
        EnvironmentName name,
        FleetSettings fleet,
        String fleetName,
        String balancerName,
        Alias function,
        RestApi api) {}
