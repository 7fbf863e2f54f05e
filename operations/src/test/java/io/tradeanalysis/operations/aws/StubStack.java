package io.tradeanalysis.operations.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetSummary;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsRequest;
import software.amazon.awssdk.services.cloudformation.model.ListChangeSetsResponse;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesRequest;
import software.amazon.awssdk.services.cloudformation.model.ListStackResourcesResponse;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackEvent;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;
import software.amazon.awssdk.services.cloudformation.paginators.DescribeStackEventsIterable;
import software.amazon.awssdk.services.cloudformation.paginators.ListChangeSetsIterable;
import software.amazon.awssdk.services.cloudformation.paginators.ListStackResourcesIterable;

/** CloudFormation with one stack at most, whose states are given. The last one stays. */
final class StubStack implements CloudFormationClient {

    private static final String ID = "arn:aws:cloudformation:us-west-1:123456789012:stack/trade-analysis-dev/1";

    private static final List<Tag> OURS = tags("trade-analysis", "dev");

    private final Deque<StackStatus> states = new ArrayDeque<>();
    private List<StackStatus> afterDeletion = List.of();
    private int deletions;
    private boolean isProtected;
    private List<Tag> tags = OURS;
    private List<Tag> planned = List.of();
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

    /** With these tags instead of the environment's. */
    void has(List<Tag> others) {
        tags = others;
    }

    /** With a change set that has these tags. */
    void isToHave(List<Tag> later) {
        planned = later;
    }

    static List<Tag> tags(String project, String environment) {
        return List.of(
                Tag.builder().key("project").value(project).build(),
                Tag.builder().key("env").value(environment).build());
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
                .tags(tags)
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
    public ListChangeSetsIterable listChangeSetsPaginator(ListChangeSetsRequest request) {
        return new ListChangeSetsIterable(this, request);
    }

    @Override
    public ListChangeSetsResponse listChangeSets(ListChangeSetsRequest request) {
        return ListChangeSetsResponse.builder()
                .summaries(
                        planned.isEmpty()
                                ? List.of()
                                : List.of(ChangeSetSummary.builder()
                                        .changeSetId("set")
                                        .build()))
                .build();
    }

    @Override
    public DescribeChangeSetResponse describeChangeSet(DescribeChangeSetRequest request) {
        return DescribeChangeSetResponse.builder().tags(planned).build();
    }

    @Override
    public ListStackResourcesIterable listStackResourcesPaginator(ListStackResourcesRequest request) {
        return new ListStackResourcesIterable(this, request);
    }

    @Override
    public ListStackResourcesResponse listStackResources(ListStackResourcesRequest request) {
        return ListStackResourcesResponse.builder()
                .stackResourceSummaries(
                        part("vpc-1", "VPC", ResourceStatus.CREATE_COMPLETE),
                        part("route-1", "Route", ResourceStatus.CREATE_FAILED),
                        part("eip-1", "EIP", ResourceStatus.DELETE_COMPLETE),
                        part("", "NatGateway", ResourceStatus.CREATE_FAILED))
                .build();
    }

    private static StackResourceSummary part(String physical, String logical, ResourceStatus status) {
        return StackResourceSummary.builder()
                .physicalResourceId(physical)
                .logicalResourceId(logical)
                .resourceType("AWS::EC2::" + logical)
                .resourceStatus(status)
                .build();
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
