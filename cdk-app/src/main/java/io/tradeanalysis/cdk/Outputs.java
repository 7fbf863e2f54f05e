package io.tradeanalysis.cdk;

import io.tradeanalysis.cdk.balancer.BalancerOutputs;
import io.tradeanalysis.cdk.fleet.FleetOutputs;
import io.tradeanalysis.cdk.fleet.WorkerVariables;
import io.tradeanalysis.cdk.function.CalculateVarOutputs;
import io.tradeanalysis.cdk.identity.IdentityOutputs;
import io.tradeanalysis.cdk.network.Network;
import io.tradeanalysis.cdk.prices.PricesOutputs;
import io.tradeanalysis.cdk.settings.EnvironmentSettings;
import io.tradeanalysis.cdk.watch.EnvironmentDashboard;
import io.tradeanalysis.contract.Ports;
import io.tradeanalysis.contract.environment.StackOutput;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** Writes the outputs of the stack: all of {@link StackOutput}, nothing else. */
record Outputs(
        Stack stack,
        EnvironmentSettings settings,
        String image,
        Network network,
        BalancerOutputs balancer,
        PricesOutputs prices,
        CalculateVarOutputs function,
        IdentityOutputs identities,
        FleetOutputs fleet,
        EnvironmentDashboard dashboard) {

    void write() {
        Construct scope = new Construct(stack, "Outputs");
        for (StackOutput output : StackOutput.values()) {
            CfnOutput.Builder.create(scope, output.key())
                    .value(value(output))
                    .build()
                    .overrideLogicalId(output.key());
        }
    }

    private String value(StackOutput output) {
        return switch (output) {
            case ENVIRONMENT -> settings.name().value();
            case WORKERS -> "%s:%d".formatted(balancer.dnsName(), Ports.WORKER);
            case BALANCER_NAME -> balancer.name();
            case FLEET_NAME -> fleet.group().getAutoScalingGroupName();
            case PRICES_BUCKET -> prices.bucket().getBucketName();
            case FUNCTION_URL -> function.address();
            case WORKER_SECRET -> identities.workerSecret();
            case FRONT_END_SECRET -> identities.frontEndSecret();
            case IDENTITY_LABEL -> identities.label();
            case IDENTITY_STAGE -> identities.stage();
            case IDENTITY_REFRESH -> Long.toString(WorkerVariables.IDENTITY_REFRESH.toSeconds());
            case WORKER_LOG_GROUP -> fleet.logs().getLogGroupName();
            case DASHBOARD -> dashboard.address();
            case VPC -> network.vpc().getVpcId();
            case IMAGE -> image;
            case EXPIRES_AT -> settings.ownership().expiresAt();
        };
    }
}
