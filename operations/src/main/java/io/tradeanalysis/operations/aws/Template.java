package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.StackOutput;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudFormation template.
 *
 * @param environment the environment that it makes, if it makes one of ours
 * @param hashes the hashes of contents that it names, by which the CDK calls its files
 */
record Template(Optional<String> environment, Set<String> hashes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads one. What is not JSON may be a template all the same, and names what it names. */
    static Template parse(String text) {
        return new Template(environment(text), Assets.hashes(text).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isOf(EnvironmentName name) {
        return environment.filter(name.value()::equals).isPresent();
    }

    /** Only ours have all of these outputs. */
    private static Optional<String> environment(String text) {
        try {
            JsonNode outputs = JSON.readTree(text).path("Outputs");
            boolean ours = outputs.has(StackOutput.WORKER_SECRET.key()) && outputs.has(StackOutput.FLEET_NAME.key());
            JsonNode value = outputs.path(StackOutput.ENVIRONMENT.key()).path("Value");
            return ours && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
