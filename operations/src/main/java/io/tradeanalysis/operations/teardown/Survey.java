package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.AtOnce;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * One look at all that an environment has.
 *
 * @param resources what was found
 * @param unseen kinds that could not be looked at
 */
record Survey(List<Resource> resources, List<Unseen> unseen) {

    /**
     * A kind that could not be looked at.
     *
     * @param kind the kind, with {@code *} for all of it
     * @param reason why
     */
    record Unseen(Resource kind, String reason) {}

    /** Looks at all kinds at once. */
    static Survey of(List<Estate> estates, EnvironmentName environment) {
        List<Survey> parts = AtOnce.all(
                estates.stream().flatMap(Survey::kinds).toList(), part -> look(part.cloud(), part.kind(), environment));
        return new Survey(
                parts.stream().flatMap(part -> part.resources.stream()).toList(),
                parts.stream().flatMap(part -> part.unseen.stream()).toList());
    }

    /** Looks at one kind. What goes wrong hides this kind alone. */
    static Survey look(Cloud cloud, Kind kind, EnvironmentName environment) {
        try {
            return new Survey(kind.find(environment), List.of());
        } catch (RuntimeException problem) {
            Resource all = Resource.of(cloud, kind.name(), "*");
            return new Survey(List.of(), List.of(new Unseen(all, "can't look: " + OneLine.of(problem))));
        }
    }

    boolean has(Resource resource) {
        return resources.stream().anyMatch(resource::isSame);
    }

    private static Stream<Part> kinds(Estate estate) {
        return estate.waves().stream().flatMap(List::stream).map(kind -> new Part(estate.cloud(), kind));
    }

    private record Part(Cloud cloud, Kind kind) {}
}
