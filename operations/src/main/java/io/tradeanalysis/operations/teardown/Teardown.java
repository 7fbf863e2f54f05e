package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.AtOnce;
import io.tradeanalysis.operations.inventory.Cloud;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.receipt.ReceiptTable;
import io.tradeanalysis.operations.receipt.Search;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tears environments down. It may be stopped at any point and run again: it goes by what it finds. */
public final class Teardown {

    private static final String STACK = "stack";

    private final Clouds clouds;
    private final Progress progress;
    private final Pause pause;
    private final InstantSource clock;
    private final Duration patience;

    /**
     * @param clouds where to look
     * @param progress told what happens
     * @param pause how to wait
     * @param clock what the time is
     * @param patience how long to wait for what is still in use
     */
    public Teardown(Clouds clouds, Progress progress, Pause pause, InstantSource clock, Duration patience) {
        this.clouds = clouds;
        this.progress = progress;
        this.pause = pause;
        this.clock = clock;
        this.patience = patience;
    }

    /** What would be deleted. Nothing is. */
    public Receipt look(EnvironmentName environment) {
        Instant start = clock.instant();
        refuseIfObstructed(environment);
        return found(environment, clouds.search(), start, Survey.of(clouds.estates(), environment));
    }

    /**
     * Deletes all that the environment has, and looks whether anything is left.
     *
     * @param beforehand is told what was found, before anything is changed; what it throws ends the tear-down
     */
    public Receipt destroy(EnvironmentName environment, Consumer<Receipt> beforehand) {
        Instant start = clock.instant();
        refuseIfObstructed(environment);
        Search search = clouds.search();
        Survey before = Survey.of(clouds.estates(), environment);
        progress.say("Found %s of %s"
                .formatted(ReceiptTable.resources(before.resources().size()), environment));
        beforehand.accept(found(environment, search, start, before));
        clouds.estates().forEach(estate -> estate.prepare(environment));
        Sweep sweep = new Sweep(environment, progress);
        Survey after = untilNothingIsLeft(environment, sweep);
        List<Receipt.Line> lines = lines(environment, before, sweep, after);
        return new Receipt(environment, search, true, start, clock.instant(), lines);
    }

    private Receipt found(EnvironmentName environment, Search search, Instant start, Survey survey) {
        List<Receipt.Line> lines = Stream.of(
                        survey.resources().stream().map(resource -> new Receipt.Line(resource, Fate.FOUND, "")),
                        unseen(survey),
                        shared(environment))
                .flatMap(found -> found)
                .toList();
        return new Receipt(environment, search, false, start, clock.instant(), lines);
    }

    private void refuseIfObstructed(EnvironmentName environment) {
        AtOnce.all(clouds.estates(), estate -> estate.obstacle(environment))
                .forEach(obstacle -> obstacle.ifPresent(reason -> {
                    throw new OperationException(reason);
                }));
    }

    private Survey untilNothingIsLeft(EnvironmentName environment, Sweep sweep) {
        Instant end = clock.instant().plus(patience);
        sweep.over(clouds.estates());
        Survey left = Survey.of(clouds.estates(), environment);
        for (int look = 0; isWorthWaiting(left, sweep) && clock.instant().isBefore(end); look++) {
            if (look == 2) {
                progress.say("Waiting for %s still in use"
                        .formatted(ReceiptTable.resources(left.resources().size())));
            }
            pause.before(look);
            sweep.over(clouds.estates());
            left = Survey.of(clouds.estates(), environment);
        }
        return left;
    }

    private static boolean isWorthWaiting(Survey left, Sweep sweep) {
        return left.resources().stream()
                .anyMatch(resource -> sweep.outcome(resource)
                        .map(Teardown::isPassing)
                        .orElseGet(() -> sweep.closed(resource.cloud()).isEmpty()));
    }

    private static boolean isPassing(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deleted _, Outcome.Gone _, Outcome.InUse _ -> true;
            case Outcome.Shared _, Outcome.Failed _ -> false;
        };
    }

    private List<Receipt.Line> lines(EnvironmentName environment, Survey before, Sweep sweep, Survey after) {
        Stream<Receipt.Line> gone = Stream.concat(
                        before.resources().stream(), sweep.deleted().filter(resource -> !before.has(resource)))
                .filter(resource -> !after.has(resource))
                .map(resource -> gone(environment, sweep, resource));
        Stream<Receipt.Line> left = after.resources().stream().map(resource -> left(sweep, resource));
        return Stream.of(gone, left, unseen(after), shared(environment))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Receipt.Line gone(EnvironmentName environment, Sweep sweep, Resource resource) {
        boolean deleted = sweep.outcome(resource)
                .filter(outcome -> !(outcome instanceof Outcome.Gone))
                .isPresent();
        return deleted
                ? new Receipt.Line(resource, Fate.DELETED, "")
                : new Receipt.Line(resource, Fate.WENT_ALONG, along(environment, sweep, resource.cloud()));
    }

    /** With the first wave, if anything of it was deleted there: it takes all the rest along. */
    private static String along(EnvironmentName environment, Sweep sweep, Cloud cloud) {
        return sweep.deleted()
                .filter(resource -> resource.cloud() == cloud)
                .filter(resource -> resource.kind().equals(STACK))
                .findFirst()
                .map(stack -> "with the stack " + environment.stack())
                .orElse("with what it belonged to");
    }

    private static Receipt.Line left(Sweep sweep, Resource resource) {
        return sweep.outcome(resource)
                .map(outcome -> left(resource, outcome))
                .orElseGet(() -> new Receipt.Line(
                        resource,
                        Fate.LEFT,
                        sweep.closed(resource.cloud()).orElse("it appeared while the rest was deleted")));
    }

    private static Receipt.Line left(Resource resource, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shared(String reason) -> new Receipt.Line(resource, Fate.SHARED, reason);
            case Outcome.InUse(String reason) -> new Receipt.Line(resource, Fate.LEFT, reason);
            case Outcome.Failed(String reason) -> new Receipt.Line(resource, Fate.LEFT, reason);
            case Outcome.Deleted _, Outcome.Gone _ ->
                new Receipt.Line(resource, Fate.LEFT, "deleted, but it is still listed");
        };
    }

    private static Stream<Receipt.Line> unseen(Survey survey) {
        return survey.unseen().stream().map(unseen -> new Receipt.Line(unseen.kind(), Fate.UNSEEN, unseen.reason()));
    }

    /** That nobody can tell what is shared must not cost what is known of the rest. */
    private Stream<Receipt.Line> shared(EnvironmentName environment) {
        return AtOnce.all(clouds.estates(), estate -> shared(estate, environment)).stream()
                .flatMap(List::stream);
    }

    private static List<Receipt.Line> shared(Estate estate, EnvironmentName environment) {
        try {
            return estate.shared(environment).stream()
                    .map(shared -> new Receipt.Line(shared.resource(), Fate.SHARED, shared.reason()))
                    .toList();
        } catch (RuntimeException problem) {
            Resource all = Resource.of(estate.cloud(), "shared resource", "*");
            return List.of(new Receipt.Line(all, Fate.UNSEEN, "can't look: " + OneLine.of(problem)));
        }
    }
}
