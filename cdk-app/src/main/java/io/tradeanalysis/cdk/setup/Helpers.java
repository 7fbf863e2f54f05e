package io.tradeanalysis.cdk.setup;

import io.tradeanalysis.cdk.watch.LogGroups;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.CfnPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;
import software.constructs.IConstruct;

/**
 * The functions that CDK brings along. By default they write to groups that Lambda makes, that no stack owns and that stay
 * for ever; here they write to one of ours, and lose the right to make any. The library does not tag them or their roles;
 * here they have the environment's tags.
 */
public final class Helpers extends Construct {

    private final LogGroup group;

    /** Makes their log group. */
    public Helpers(Construct scope, String id, LogGroups logs) {
        super(scope, id);
        this.group = logs.make(this, LogGroups.HELPERS);
    }

    /** The log group. */
    public LogGroup group() {
        return group;
    }

    /** Turns all helpers that a stack has by now to this log, and tags them. */
    public void adopt(Stack stack, SequencedMap<String, String> tags) {
        List<? extends Map<String, String>> list = tags.entrySet().stream()
                .map(tag -> new TreeMap<>(Map.of("Key", tag.getKey(), "Value", tag.getValue())))
                .toList();
        stack.getNode().getChildren().stream().filter(Helpers::isHelper).forEach(helper -> {
            log(helper);
            resource(helper, "Role").addPropertyOverride("Tags", list);
            resource(helper, "Handler").addPropertyOverride("Tags", list);
        });
    }

    private static boolean isHelper(IConstruct construct) {
        String id = construct.getNode().getId();
        return id.startsWith("Custom::") && id.endsWith("CustomResourceProvider");
    }

    private void log(IConstruct helper) {
        CfnResource role = resource(helper, "Role");
        role.addPropertyDeletionOverride("ManagedPolicyArns");
        CfnPolicy policy = CfnPolicy.Builder.create(
                        this, helper.getNode().getId().replaceAll("\\W", ""))
                .policyName("WriteLog")
                .policyDocument(PolicyDocument.Builder.create()
                        .statements(List.of(PolicyStatement.Builder.create()
                                .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
                                .resources(List.of(group.getLogGroupArn()))
                                .build()))
                        .build())
                .roles(List.of(role.getRef()))
                .build();
        CfnResource function = resource(helper, "Handler");
        function.addPropertyOverride("LoggingConfig.LogGroup", group.getLogGroupName());
        function.getNode().addDependency(policy);
    }

    private static CfnResource resource(IConstruct helper, String id) {
        return (CfnResource) helper.getNode().findChild(id);
    }
}
