package io.tradeanalysis.cdk.watch;

import io.tradeanalysis.contract.environment.EnvironmentName;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Makes the log groups of an environment. All are the stack's own, with a retention, and their writers may not create
 * groups: what is written late can't bring one back that was deleted.
 *
 * @param name the environment's name
 * @param days how long they keep what is written
 */
public record LogGroups(EnvironmentName name, int days) {

    /** The workers' output and the log of their start. */
    public static final String WORKER = "worker";

    /** The function that assesses a batch. */
    public static final String FUNCTION = "function";

    /** Our functions that a deployment calls. */
    public static final String SETUP = "setup";

    /** CDK's functions that a deployment calls. */
    public static final String HELPERS = "helpers";

    /** Connections that the network refused. */
    public static final String FLOW_LOGS = "flow-logs";

    /** Calls of the function's API. */
    public static final String API = "api";

    /** Makes the group of one part. */
    public LogGroup make(Construct scope, String part) {
        LogGroup group = LogGroup.Builder.create(scope, "Logs")
                .logGroupName(name.logGroup(part))
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        // the enumeration of the library knows fewer numbers of days than CloudWatch
        if (group.getNode().getDefaultChild() instanceof CfnLogGroup resource) {
            resource.setRetentionInDays(days);
        }
        return group;
    }
}
