package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.ResourceStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * What a stack is made of, but for what another kind looks for: it goes with the stack, so that a receipt has to name it, and is
 * not to be deleted in any other way.
 */
final class StackParts implements Kind {

    /** Types that have a kind of their own. */
    private static final Set<String> KNOWN = Set.of(
            "AWS::ApiGateway::RestApi",
            "AWS::AutoScaling::AutoScalingGroup",
            "AWS::Budgets::Budget",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::EC2::FlowLog",
            "AWS::EC2::Instance",
            "AWS::EC2::InternetGateway",
            "AWS::EC2::LaunchTemplate",
            "AWS::EC2::NetworkInterface",
            "AWS::EC2::RouteTable",
            "AWS::EC2::SecurityGroup",
            "AWS::EC2::Subnet",
            "AWS::EC2::VPC",
            "AWS::EC2::VPCEndpoint",
            "AWS::EC2::Volume",
            "AWS::ElasticLoadBalancing::LoadBalancer",
            "AWS::IAM::InstanceProfile",
            "AWS::IAM::Role",
            "AWS::Lambda::Function",
            "AWS::Logs::LogGroup",
            "AWS::S3::Bucket",
            "AWS::SNS::Topic",
            "AWS::SecretsManager::Secret");

    private final Supplier<CloudFormationClient> cloudFormation;
    private final StackOwner owner;

    StackParts(Supplier<CloudFormationClient> cloudFormation, StackOwner owner) {
        this.cloudFormation = cloudFormation;
        this.owner = owner;
    }

    @Override
    public String name() {
        return "part of the stack";
    }

    @Override
    public List<Resource> find(EnvironmentName environment) {
        return parts(environment)
                .filter(part -> !KNOWN.contains(part.resourceType()))
                .map(part -> new Resource(
                        Cloud.AWS,
                        name(),
                        part.physicalResourceId(),
                        "%s, %s".formatted(part.resourceType(), part.logicalResourceId())))
                .toList();
    }

    @Override
    public Outcome delete(Resource resource) {
        return new Outcome.InUse("it goes with the stack, which is still there");
    }

    /** What AWS calls all that the environment's stack is made of. */
    Set<String> ids(EnvironmentName environment) {
        return parts(environment).map(StackResourceSummary::physicalResourceId).collect(Collectors.toSet());
    }

    private Stream<StackResourceSummary> parts(EnvironmentName environment) {
        return owner.find(environment)
                .map(stack -> cloudFormation
                        .get()
                        .listStackResourcesPaginator(request -> request.stackName(stack.stackId()))
                        .stackResourceSummaries()
                        .stream())
                .orElseGet(Stream::empty)
                .filter(part -> part.physicalResourceId() != null
                        && !part.physicalResourceId().isEmpty())
                .filter(part -> part.resourceStatus() != ResourceStatus.DELETE_COMPLETE);
    }
}
