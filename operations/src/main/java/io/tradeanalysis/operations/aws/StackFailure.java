package io.tradeanalysis.operations.aws;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;

/** Reads from a stack's events what went wrong in its last operation. */
final class StackFailure {

    private StackFailure() {}

    /** The resources that failed, with their reasons; what the stack itself says, if none did. */
    static String of(CloudFormationClient cloudFormation, Stack stack) {
        List<StackEvent> failures =
                cloudFormation
                        .describeStackEventsPaginator(request -> request.stackName(stack.stackId()))
                        .stackEvents()
                        .stream()
                        .takeWhile(event -> !isStart(stack, event))
                        .filter(event -> isFailure(stack, event))
                        .toList();
        return failures.isEmpty()
                ? "%s: %s".formatted(stack.stackName(), stack.stackStatusReason())
                : failures.reversed().stream().map(StackFailure::clause).collect(Collectors.joining("; "));
    }

    /** Events come newest first; the operation began where the stack itself did. */
    private static boolean isStart(Stack stack, StackEvent event) {
        return isOfStack(stack, event)
                && event.resourceStatusAsString().endsWith("_IN_PROGRESS")
                && !event.resourceStatusAsString().contains("ROLLBACK")
                && !event.resourceStatusAsString().contains("CLEANUP");
    }

    /** What was given up because something else failed says nothing new. */
    private static boolean isFailure(Stack stack, StackEvent event) {
        return !isOfStack(stack, event)
                && event.resourceStatusAsString().endsWith("_FAILED")
                && !String.valueOf(event.resourceStatusReason()).contains("cancelled");
    }

    private static boolean isOfStack(Stack stack, StackEvent event) {
        return stack.stackId().equals(event.physicalResourceId());
    }

    private static String clause(StackEvent event) {
        return "%s %s (%s): %s"
                .formatted(
                        event.resourceType(),
                        event.physicalResourceId(),
                        event.logicalResourceId(),
                        event.resourceStatusReason());
    }
}
