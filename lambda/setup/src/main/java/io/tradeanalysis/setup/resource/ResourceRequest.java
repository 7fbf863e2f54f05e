package io.tradeanalysis.setup.resource;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What CloudFormation asks for. {@link #toString()} never shows the address of the answer, whose signature lets anybody
 * answer.
 *
 * @param type what is to happen
 * @param answerTo where the answer is PUT
 * @param stackId the stack, as the answer must name it
 * @param requestId the request, as the answer must name it
 * @param logicalId the resource's name in the template
 * @param knownId the resource's physical id; empty on {@link Type#CREATE}
 * @param properties what the template says of the resource
 * @param oldProperties what it said before; empty but on {@link Type#UPDATE}
 */
public record ResourceRequest(
        Type type,
        URI answerTo,
        String stackId,
        String requestId,
        String logicalId,
        Optional<String> knownId,
        Map<String, String> properties,
        Map<String, String> oldProperties) {

    /** What is to happen to the resource. */
    public enum Type {
        /** It is new. */
        CREATE,
        /** It is there, and something about it changes; also when a change is rolled back. */
        UPDATE,
        /** It goes. */
        DELETE
    }

    /** Keeps its own copy of the properties. */
    public ResourceRequest {
        properties = Map.copyOf(properties);
        oldProperties = Map.copyOf(oldProperties);
    }

    /**
     * The resource's physical id. It stays what it was, since CloudFormation replaces a resource whose id changes; a new
     * resource is named after stack and template.
     */
    public String physicalId() {
        return knownId.orElseGet(() -> logicalId + "-" + stackId.substring(stackId.lastIndexOf('/') + 1));
    }

    /**
     * A property that must be there.
     *
     * @throws WrongPropertyException if it is missing or empty
     */
    public String property(String name) {
        String value = properties.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new WrongPropertyException(name, "nothing", "a value");
        }
        return value;
    }

    @Override
    public String toString() {
        return "ResourceRequest[type=%s, logicalId=%s]".formatted(type, logicalId);
    }
}
