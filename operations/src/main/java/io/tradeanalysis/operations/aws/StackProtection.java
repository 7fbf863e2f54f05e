package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/** Whether someone has protected a stack from deletion. Then all that it is made of is not to be deleted either. */
final class StackProtection {

    private final Supplier<CloudFormationClient> cloudFormation;
    private final String region;

    StackProtection(Supplier<CloudFormationClient> cloudFormation, String region) {
        this.cloudFormation = cloudFormation;
        this.region = region;
    }

    /** One sentence on a stack that is protected, and on how to take that off. */
    Optional<String> sentence(EnvironmentName environment) {
        return StackWatch.find(cloudFormation.get(), environment.stack())
                .filter(stack -> Boolean.TRUE.equals(stack.enableTerminationProtection()))
                .map(this::sentence);
    }

    private String sentence(Stack stack) {
        return ("The stack %s is protected from deletion. If it is to go all the same, take that off: aws cloudformation"
                        + " update-termination-protection --no-enable-termination-protection --stack-name %s --region %s")
                .formatted(stack.stackName(), stack.stackName(), region);
    }
}
