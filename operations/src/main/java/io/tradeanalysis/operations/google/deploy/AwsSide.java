package io.tradeanalysis.operations.google.deploy;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.operations.aws.AwsEnvironment;
import io.tradeanalysis.operations.aws.StackOutputs;
import io.tradeanalysis.operations.inventory.Progress;

/** What a deployment reads from AWS; each call is shown. It changes nothing there. */
record AwsSide(AwsEnvironment aws, Progress shown) {

    StackOutputs outputs(EnvironmentName environment) {
        shown.say("reads:     aws cloudformation describe-stacks --stack-name " + environment.stack());
        return aws.outputs(environment);
    }

    byte[] identity(StackOutputs outputs) {
        String arn = outputs.get(StackOutput.FRONT_END_SECRET);
        shown.say("reads:     aws secretsmanager get-secret-value --secret-id " + arn);
        return aws.secret(arn);
    }
}
