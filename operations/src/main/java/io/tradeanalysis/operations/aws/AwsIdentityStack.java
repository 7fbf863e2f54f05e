package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.rotation.IdentityStack;
import io.tradeanalysis.operations.rotation.Situation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** The stack's parameter for identities, changed with the template that is there. */
public final class AwsIdentityStack implements IdentityStack {

    /** The parameter; it is in a template that was made without the context {@code identity}. */
    private static final String PARAMETER = "Identity";

    private final AwsClients aws;
    private final AwsEnvironment environments;
    private final StackWatch watch;

    /**
     * @param aws the clients of the region
     * @param progress told what takes a while
     */
    public AwsIdentityStack(AwsClients aws, Progress progress) {
        this.aws = aws;
        this.environments = new AwsEnvironment(aws);
        this.watch = new StackWatch(aws.cloudFormation, progress, Pause.real(), InstantSource.system());
    }

    @Override
    public Situation read(EnvironmentName environment) {
        StackOutputs outputs = environments.outputs(environment);
        return new Situation(
                parameter(idle(environment)),
                outputs.get(StackOutput.IDENTITY_LABEL),
                Duration.ofSeconds(Long.parseLong(outputs.get(StackOutput.IDENTITY_REFRESH))));
    }

    @Override
    public void ask(EnvironmentName environment, String identity) {
        Stack stack = idle(environment);
        if (parameter(stack).equals(identity)) {
            return;
        }
        aws.cloudFormation
                .get()
                .updateStack(request -> request.stackName(stack.stackId())
                        .usePreviousTemplate(true)
                        .parameters(parameters(stack, identity))
                        .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_NAMED_IAM));
        Stack end = idle(environment);
        if (end.stackStatus() != StackStatus.UPDATE_COMPLETE) {
            throw new OperationException("CloudFormation did not take %s: %s"
                    .formatted(identity, StackFailure.of(aws.cloudFormation.get(), end)));
        }
    }

    @Override
    public byte[] frontEndDocument(EnvironmentName environment) {
        return environments.secret(environments.outputs(environment).get(StackOutput.FRONT_END_SECRET));
    }

    /** The stack when nothing is happening to it. */
    private Stack idle(EnvironmentName environment) {
        Stack stack = environments
                .stack(environment)
                .orElseThrow(() -> new OperationException(
                        "There is no stack %s in %s.".formatted(environment.stack(), aws.region())));
        return watch.until(stack.stackId(), status -> !status.toString().endsWith("_IN_PROGRESS"));
    }

    private static String parameter(Stack stack) {
        return stack.parameters().stream()
                .filter(parameter -> parameter.parameterKey().equals(PARAMETER))
                .map(Parameter::parameterValue)
                .findFirst()
                .orElseThrow(() -> new OperationException(
                        "The identities of %s are fixed by its template: deploy it once without -c identity."
                                .formatted(stack.stackName())));
    }

    private static List<Parameter> parameters(Stack stack, String identity) {
        return stack.parameters().stream()
                .map(Parameter::parameterKey)
                .map(key -> key.equals(PARAMETER)
                        ? Parameter.builder().parameterKey(key).parameterValue(identity)
                        : Parameter.builder().parameterKey(key).usePreviousValue(true))
                .map(Parameter.Builder::build)
                .toList();
    }
}
