package io.tradeanalysis.cdk.setup;

import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.Construct;

/** A function of ours that CloudFormation calls during a deployment. It runs outside the network, with rights of its own. */
public final class SetupFunction extends Construct {

    /** More memory is more processor: a Java program of this size starts in two seconds. */
    private static final int MEMORY = 1024;

    private final Role role;
    private final Function function;

    /** Makes the function. */
    public SetupFunction(Construct scope, String id, SetupFunctionInputs inputs) {
        super(scope, id);
        this.role = Role.Builder.create(this, "Role")
                .description(inputs.purpose())
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        inputs.program().logs().grantWrite(role);
        inputs.rights().forEach(role::addToPolicy);
        this.function = Function.Builder.create(this, "Function")
                .description(inputs.purpose())
                .runtime(Runtime.JAVA_25)
                .handler(inputs.handler())
                .code(Code.fromAsset(inputs.program().zip().toString()))
                .memorySize(MEMORY)
                .timeout(inputs.timeout())
                .role(role)
                .logGroup(inputs.program().logs())
                .build();
    }

    /** Who it is. */
    public Role role() {
        return role;
    }

    /** What a custom resource names to be served by it. */
    public String serviceToken() {
        return function.getFunctionArn();
    }

    /** A right. */
    public static PolicyStatement right(String sid, List<String> actions, List<String> resources) {
        return PolicyStatement.Builder.create()
                .sid(sid)
                .actions(actions)
                .resources(resources)
                .build();
    }
}
