package io.tradeanalysis.operations;

import io.tradeanalysis.operations.aws.AwsClients;
import picocli.CommandLine.Option;

/** The option that names the AWS region; a mixin of commands. */
public final class RegionOption {

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-west-1",
            description = "AWS region of the environment; by default ${DEFAULT-VALUE}, as of cdk deploy")
    private String region = "us-west-1";

    /** Clients for it. */
    public AwsClients aws() {
        return new AwsClients(region);
    }
}
