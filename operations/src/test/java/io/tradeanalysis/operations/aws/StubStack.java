package io.tradeanalysis.operations.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.paginators.DescribeStackEventsIterable;

/** CloudFormation with one stack at most, whose states are given. The last one stays. */
final class StubStack implements CloudFormationClient {

    private static final String ID = "arn:aws:cloudformation:us-west-1:123456789012:stack/trade-analysis-dev/1";

    private final Deque<StackStatus> states = new ArrayDeque<>();
    private List<StackStatus> afterDeletion = List.of();
    private int deletions;
    private boolean isProtected;
    private Optional<CloudFormationException> refusal = Optional.empty();
    private @Nullable StackStatus statusAtDeletion;

    StubStack is(StackStatus... next) {
        states.clear();
        states.addAll(List.of(next));
        return this;
    }

    void afterDeletionIs(StackStatus... next) {
        afterDeletion = List.of(next);
    }

    /** From now on a wish to delete it is refused. */
    void refuses(String code, String message) {
        refusal = Optional.of((CloudFormationException) CloudFormationException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .build());
    }

    void isProtected() {
        isProtected = true;
    }

    int deletions() {
        return deletions;
    }

    @Nullable
    StackStatus statusAtDeletion() {
        return statusAtDeletion;
    }

    @Override
    public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
        if (states.isEmpty()) {
            throw CloudFormationException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("ValidationError")
                            .errorMessage("Stack with id %s does not exist".formatted(request.stackName()))
                            .build())
                    .build();
        }
        StackStatus status = states.size() > 1 ? states.removeFirst() : states.getFirst();
        Stack stack = Stack.builder()
                .stackName("trade-analysis-dev")
                .stackId(ID)
                .stackStatus(status)
                .enableTerminationProtection(isProtected)
                .build();
        return DescribeStacksResponse.builder().stacks(stack).build();
    }

    @Override
    public DeleteStackResponse deleteStack(DeleteStackRequest request) {
        refusal.ifPresent(problem -> {
            throw problem;
        });
        deletions++;
        statusAtDeletion = states.getFirst();
        is(afterDeletion.toArray(StackStatus[]::new));
        return DeleteStackResponse.builder().build();
    }

    @Override
    public DescribeStackEventsIterable describeStackEventsPaginator(DescribeStackEventsRequest request) {
        return new DescribeStackEventsIterable(this, request);
    }

    @Override
    public DescribeStackEventsResponse describeStackEvents(DescribeStackEventsRequest request) {
        return DescribeStackEventsResponse.builder()
                .stackEvents(
                        event(ID, "Stack", ResourceStatus.DELETE_FAILED, "[Subnet] failed"),
                        event("vpc-1", "Vpc", ResourceStatus.DELETE_FAILED, "Resource deletion cancelled"),
                        event("subnet-1", "Subnet", ResourceStatus.DELETE_FAILED, "it has dependencies"),
                        event("bucket", "Bucket", ResourceStatus.DELETE_COMPLETE, ""),
                        event(ID, "Stack", ResourceStatus.DELETE_IN_PROGRESS, "User Initiated"),
                        event("bucket", "Bucket", ResourceStatus.CREATE_FAILED, "long ago"))
                .build();
    }

    private static StackEvent event(String physical, String logical, ResourceStatus status, String reason) {
        return StackEvent.builder()
                .physicalResourceId(physical)
                .logicalResourceId(logical)
                .resourceType("AWS::EC2::" + logical)
                .resourceStatus(status)
                .resourceStatusReason(reason)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
