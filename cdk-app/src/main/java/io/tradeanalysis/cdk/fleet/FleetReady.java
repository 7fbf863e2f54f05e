package io.tradeanalysis.cdk.fleet;

import static io.tradeanalysis.cdk.nag.Exceptions.allowWildcard;
import static io.tradeanalysis.cdk.nag.Exceptions.policyOf;
import static io.tradeanalysis.cdk.setup.SetupFunction.right;

import io.tradeanalysis.cdk.balancer.BalancerOutputs;
import io.tradeanalysis.cdk.setup.SetupFunction;
import io.tradeanalysis.cdk.setup.SetupFunctionInputs;
import io.tradeanalysis.cdk.setup.SetupProgram;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.CustomResource;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** What a deploy waits for: the balancer says that the workers are healthy. If they never are, the deploy is rolled back. */
public final class FleetReady extends Construct {

    private static final String HANDLER = "io.tradeanalysis.setup.fleet.FleetReadyHandler";

    /** The longest that a function may run, and a little less to tell what went wrong. */
    private static final int FUNCTION_SECONDS = 900;

    private static final int PATIENCE_SECONDS = 780;

    private final CustomResource ready;

    /** Waits for a fleet. */
    public FleetReady(
            Construct scope,
            String id,
            EnvironmentName name,
            SetupProgram program,
            FleetOutputs fleet,
            BalancerOutputs balancer) {
        super(scope, id);
        SetupFunction watcher = new SetupFunction(
                this,
                "Watcher",
                new SetupFunctionInputs(
                        program,
                        HANDLER,
                        "Waits until the balancer reports the workers healthy",
                        Duration.seconds(FUNCTION_SECONDS),
                        rights(name, fleet)));
        IConstruct rights = policyOf(watcher.role());
        allowWildcard(rights, "\\*", "Looks at groups and health: AWS knows no narrower resource for that.");
        allowWildcard(
                rights,
                "arn:.*:autoScalingGroup:\\*:autoScalingGroupName/\\*",
                "Groups that carry the tags of the project and of this environment: the name of the one that replaces another is not known before.");
        allowWildcard(
                rights,
                "arn:.*:instance/\\*",
                "Machines that carry the tags of the project and of this environment: they come and go.");
        this.ready = CustomResource.Builder.create(this, "Ready")
                .resourceType("Custom::FleetReady")
                .serviceToken(watcher.serviceToken())
                // or CloudFormation would wait an hour for a function that was cut off
                .serviceTimeout(Duration.seconds(FUNCTION_SECONDS))
                .properties(new TreeMap<>(Map.of(
                        "FleetName", fleet.group().getAutoScalingGroupName(),
                        "BalancerName", balancer.name(),
                        "LogGroup", fleet.logs().getLogGroupName(),
                        "Release", fleet.release(),
                        "TimeoutSeconds", PATIENCE_SECONDS)))
                .build();
        fleet.whole().forEach(part -> ready.getNode().addDependency(part));
    }

    /** What must be there before somebody calls the environment. */
    public CustomResource ready() {
        return ready;
    }

    private List<PolicyStatement> rights(EnvironmentName name, FleetOutputs fleet) {
        Stack stack = Stack.of(this);
        String own = "arn:%s:%%s:%s:%s:%%s".formatted(stack.getPartition(), stack.getRegion(), stack.getAccount());
        Map<String, Map<String, String>> tagged = Map.of(
                "StringEquals",
                new TreeMap<>(Map.of(
                        "aws:ResourceTag/" + TagNames.PROJECT,
                        EnvironmentName.PROJECT,
                        "aws:ResourceTag/" + TagNames.ENVIRONMENT,
                        name.value())));
        PolicyStatement resize = right(
                "Resize",
                List.of("autoscaling:SetDesiredCapacity"),
                List.of(own.formatted("autoscaling", "autoScalingGroup:*:autoScalingGroupName/*")));
        tagged.forEach(resize::addCondition);
        PolicyStatement console =
                right("Console", List.of("ec2:GetConsoleOutput"), List.of(own.formatted("ec2", "instance/*")));
        tagged.forEach(console::addCondition);
        return List.of(
                // AWS knows no narrower resource for these
                right(
                        "Look",
                        List.of(
                                "autoscaling:DescribeAutoScalingGroups",
                                "autoscaling:DescribeScalingActivities",
                                "elasticloadbalancing:DescribeInstanceHealth"),
                        List.of("*")),
                right("WayBack", List.of("cloudformation:DescribeStacks"), List.of(stack.getStackId())),
                resize,
                console,
                right(
                        "ReadLog",
                        List.of("logs:GetLogEvents"),
                        List.of(fleet.logs().getLogGroupArn())));
    }
}
