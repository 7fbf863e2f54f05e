package io.tradeanalysis.setup.fleet;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/**
 * Tells whether CloudFormation is taking a stack back to what it was. Nothing in the event says so: on the way back it is an
 * update as any other, with the two sets of properties exchanged, and whoever deploys an older release sends the very same.
 */
final class Stacks {

    private final CloudFormationClient client;

    Stacks(CloudFormationClient client) {
        this.client = client;
    }

    /** Whether it does; not, if AWS can't say: to wait is right then, and short where the old workers are well. */
    boolean isGoingBack(String stackId) {
        try {
            return client.describeStacks(request -> request.stackName(stackId)).stacks().stream()
                    .anyMatch(stack -> stack.stackStatus() == StackStatus.UPDATE_ROLLBACK_IN_PROGRESS);
        } catch (SdkException _) {
            return false;
        }
    }
}
