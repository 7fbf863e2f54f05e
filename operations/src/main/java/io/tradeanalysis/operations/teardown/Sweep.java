package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.AtOnce;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Kind;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Deletes all that is found of an environment, wave by wave, both clouds at the same time, and remembers what came of each. */
final class Sweep {

    private final EnvironmentName environment;
    private final Progress progress;
    private final Map<Key, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Queue<Resource> deleted = new ConcurrentLinkedQueue<>();

    Sweep(EnvironmentName environment, Progress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    private record Key(Cloud cloud, String kind, String id) {

        static Key of(Resource resource) {
            return new Key(resource.cloud(), resource.kind(), resource.id());
        }
    }

    /** Goes once over everything. */
    void over(List<Estate> estates) {
        AtOnce.each(estates, estate -> estate.waves().forEach(wave -> AtOnce.each(wave, kind -> delete(estate, kind))));
    }

    /** What came of the last wish to delete a resource, if there was one. */
    Optional<Outcome> outcome(Resource resource) {
        return Optional.ofNullable(outcomes.get(Key.of(resource)));
    }

    /** All that was deleted, what appeared meanwhile among it. */
    Stream<Resource> deleted() {
        return deleted.stream();
    }

    private void delete(Estate estate, Kind kind) {
        List<Resource> found = Survey.look(estate.cloud(), kind, environment).resources().stream()
                .filter(this::isWorthATry)
                .toList();
        AtOnce.each(found, resource -> delete(kind, resource));
    }

    private boolean isWorthATry(Resource resource) {
        return outcome(resource)
                .map(outcome -> !(outcome instanceof Outcome.Failed || outcome instanceof Outcome.Shared))
                .orElse(true);
    }

    private void delete(Kind kind, Resource resource) {
        Outcome outcome = attempt(kind, resource);
        Outcome before = outcomes.put(Key.of(resource), outcome);
        if (outcome instanceof Outcome.Deleted && !(before instanceof Outcome.Deleted)) {
            deleted.add(resource);
            progress.say("Deleted " + resource);
        }
    }

    private static Outcome attempt(Kind kind, Resource resource) {
        try {
            return kind.delete(resource);
        } catch (RuntimeException problem) {
            return new Outcome.Failed(OneLine.of(problem));
        }
    }
}
