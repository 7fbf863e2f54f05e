package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.OperationException;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Reads what scripts need of an environment on AWS. */
public final class AwsEnvironment {

    private final AwsClients aws;

    /** @param aws the clients of the region */
    public AwsEnvironment(AwsClients aws) {
        this.aws = aws;
    }

    /** The outputs of its stack. */
    public StackOutputs outputs(EnvironmentName environment) {
        Stack stack = stack(environment)
                .orElseThrow(() -> new OperationException(
                        "There is no stack %s in %s: name its region with --region, or deploy it first: npx cdk deploy -c env=%s -c region=%s"
                                .formatted(environment.stack(), aws.region(), environment, aws.region())));
        return new StackOutputs(
                environment,
                stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)));
    }

    /** Its stack, unless it is gone. */
    Optional<Stack> stack(EnvironmentName environment) {
        return StackWatch.find(aws.cloudFormation.get(), environment.stack());
    }

    /**
     * The value of a secret.
     *
     * @param arn its ARN or name
     */
    public byte[] secret(String arn) {
        var value = aws.secrets.get().getSecretValue(request -> request.secretId(arn));
        return value.secretString() == null
                ? value.secretBinary().asByteArray()
                : SdkBytes.fromUtf8String(value.secretString()).asByteArray();
    }
}
