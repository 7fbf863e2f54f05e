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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Deletes all that is found of an environment, wave by wave, both clouds at the same time, and remembers what came of each. A cloud
 * where the first wave could not do its part is closed: nothing else of it is touched.
 */
final class Sweep {

    private final EnvironmentName environment;
    private final Progress progress;
    private final Map<Key, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Queue<Resource> deleted = new ConcurrentLinkedQueue<>();
    private final Set<Cloud> opened = ConcurrentHashMap.newKeySet();
    private final Map<Cloud, String> closed = new ConcurrentHashMap<>();

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
        AtOnce.each(estates, this::over);
    }

    /** What came of the last wish to delete a resource, if there was one. */
    Optional<Outcome> outcome(Resource resource) {
        return Optional.ofNullable(outcomes.get(Key.of(resource)));
    }

    /** Why later waves of a cloud were not touched, if they were not. */
    Optional<String> closed(Cloud cloud) {
        return Optional.ofNullable(closed.get(cloud));
    }

    /** All that was deleted, what appeared meanwhile among it. */
    Stream<Resource> deleted() {
        return deleted.stream();
    }

    private void over(Estate estate) {
        for (List<Kind> wave : estate.waves()) {
            List<String> against = AtOnce.all(wave, kind -> delete(estate, kind)).stream()
                    .flatMap(Optional::stream)
                    .toList();
            if (!against.isEmpty() && !opened.contains(estate.cloud())) {
                close(estate.cloud(), against.getFirst());
                return;
            }
            opened.add(estate.cloud());
            closed.remove(estate.cloud());
        }
    }

    private void close(Cloud cloud, String reason) {
        if (!reason.equals(closed.put(cloud, reason))) {
            progress.say("%s: the rest is %s".formatted(cloud.title(), reason));
        }
    }

    /** Says what speaks against touching anything else, if something does. */
    private Optional<String> delete(Estate estate, Kind kind) {
        Survey survey = Survey.look(estate.cloud(), kind, environment);
        AtOnce.each(survey.resources().stream().filter(this::isWorthATry).toList(), resource -> delete(kind, resource));
        if (!kind.comesFirst()) {
            return Optional.empty();
        }
        if (!survey.unseen().isEmpty()) {
            return Optional.of("not touched, since its %s could not be looked at".formatted(kind.name()));
        }
        return survey.resources().stream().anyMatch(this::hasFailed)
                ? Optional.of("not touched, since its %s could not be deleted".formatted(kind.name()))
                : Optional.empty();
    }

    private boolean hasFailed(Resource resource) {
        return outcome(resource)
                .filter(outcome -> outcome instanceof Outcome.Failed)
                .isPresent();
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
