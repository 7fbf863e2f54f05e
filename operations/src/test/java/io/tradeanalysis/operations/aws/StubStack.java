package io.tradeanalysis.operations.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.paginators.ListStackResourcesIterable;

/** CloudFormation with one stack at most, whose states are given. The last one stays. */
final class StubStack implements CloudFormationClient {

    private final Deque<StackStatus> states = new ArrayDeque<>();
    private List<StackStatus> afterDeletion = List.of();
    private int deletions;
    private @Nullable StackStatus statusAtDeletion;

    StubStack is(StackStatus... next) {
        states.clear();
        states.addAll(List.of(next));
        return this;
    }

    void afterDeletionIs(StackStatus... next) {
        afterDeletion = List.of(next);
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
                .stackId("arn:aws:cloudformation:us-west-1:123456789012:stack/trade-analysis-dev/1")
                .stackStatus(status)
                .build();
        return DescribeStacksResponse.builder().stacks(stack).build();
    }

    @Override
    public DeleteStackResponse deleteStack(DeleteStackRequest request) {
        deletions++;
        statusAtDeletion = states.getFirst();
        is(afterDeletion.toArray(StackStatus[]::new));
        return DeleteStackResponse.builder().build();
    }

    @Override
    public ListStackResourcesIterable listStackResourcesPaginator(ListStackResourcesRequest request) {
        return new ListStackResourcesIterable(this, request);
    }

    @Override
    public ListStackResourcesResponse listStackResources(ListStackResourcesRequest request) {
        return ListStackResourcesResponse.builder()
                .stackResourceSummaries(
                        part("Vpc", "AWS::EC2::VPC", "vpc-1", ResourceStatus.DELETE_COMPLETE),
                        part("Subnet", "AWS::EC2::Subnet", "subnet-1", ResourceStatus.DELETE_FAILED))
                .build();
    }

    private static StackResourceSummary part(String logical, String type, String physical, ResourceStatus status) {
        return StackResourceSummary.builder()
                .logicalResourceId(logical)
                .resourceType(type)
                .physicalResourceId(physical)
                .resourceStatus(status)
                .resourceStatusReason("it has dependencies")
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
