package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.StackOutput;
import io.tradeanalysis.operations.inventory.OperationException;
import java.util.Map;
import java.util.Optional;

/**
 * What an environment's stack tells of it.
 *
 * @param environment the environment
 * @param values the values by {@link StackOutput#key()}
 */
public record StackOutputs(EnvironmentName environment, Map<String, String> values) {

    /** Keeps its own copy. */
    public StackOutputs {
        values = Map.copyOf(values);
    }

    /** One of them, if the stack has it. */
    public Optional<String> find(StackOutput output) {
        return Optional.ofNullable(values.get(output.key()));
    }

    /** One of them. */
    public String get(StackOutput output) {
        return find(output)
                .orElseThrow(() -> new OperationException(
                        "The stack %s has no output %s: deploy it anew.".formatted(environment.stack(), output.key())));
    }
}
