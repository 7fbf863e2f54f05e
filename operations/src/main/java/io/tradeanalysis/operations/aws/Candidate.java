package io.tradeanalysis.operations.aws;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Something that may belong to an environment. Its tags decide; its name only for kinds that say so, and only where no tag speaks
 * of a project or an environment: anybody may use a name.
 *
 * @param id what AWS wants to be told to delete it
 * @param name what its owner can be read from; may be empty
 * @param tags its tags
 */
record Candidate(String id, String name, Map<String, String> tags) {

    Candidate {
        tags = Map.copyOf(tags);
    }

    /** One whose name is its id and that has no tags. */
    static Candidate named(String name) {
        return new Candidate(name, name, Map.of());
    }

    /** Tags as a map. */
    static <T> Map<String, String> tags(Collection<T> tags, Function<T, String> key, Function<T, String> value) {
        return tags.stream().collect(Collectors.toMap(key, value, (first, second) -> first));
    }

    boolean belongsTo(EnvironmentName environment) {
        return EnvironmentName.PROJECT.equals(tags.get(TagNames.PROJECT))
                && environment.value().equals(tags.get(TagNames.ENVIRONMENT));
    }

    /** Whether its tags say so, or, as they say nothing, its name. */
    boolean belongsByNameTo(EnvironmentName environment) {
        return isTagged() ? belongsTo(environment) : NameOwner.of(name).equals(Optional.of(environment));
    }

    /** Whether its tags say so, or, as they say nothing, CloudFormation has made up its name for a part of the environment's stack. */
    boolean belongsByStackTo(EnvironmentName environment) {
        return isTagged()
                ? belongsTo(environment)
                : StackPart.logicalName(environment, name).isPresent();
    }

    /** Whether its tags speak of a project or an environment, this one or another. */
    boolean isTagged() {
        return tags.containsKey(TagNames.PROJECT) || tags.containsKey(TagNames.ENVIRONMENT);
    }
}
