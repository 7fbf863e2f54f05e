package io.tradeanalysis.operations.teardown;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.AtOnce;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Outcome;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.Resource;
import io.tradeanalysis.operations.receipt.Fate;
import io.tradeanalysis.operations.receipt.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** Tears environments down. It may be stopped at any point and run again: it goes by what it finds. */
public final class Teardown {

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
        Survey survey = Survey.of(clouds.estates(), environment);
        return receipt(
                environment,
                start,
                Stream.of(
                                survey.resources().stream().map(resource -> new Receipt.Line(resource, Fate.FOUND, "")),
                                unseen(survey),
                                shared(environment))
                        .flatMap(lines -> lines)
                        .toList());
    }

    /** Deletes all that the environment has, and looks whether anything is left. */
    public Receipt destroy(EnvironmentName environment) {
        Instant start = clock.instant();
        refuseIfObstructed(environment);
        clouds.estates().forEach(estate -> estate.prepare(environment));
        Survey before = Survey.of(clouds.estates(), environment);
        progress.say("Found %d resources of %s".formatted(before.resources().size(), environment));
        Sweep sweep = new Sweep(environment, progress);
        Survey after = untilNothingIsLeft(environment, sweep);
        return receipt(environment, start, lines(environment, before, sweep, after));
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
                progress.say("Waiting for %d resources that are still in use"
                        .formatted(left.resources().size()));
            }
            pause.before(look);
            sweep.over(clouds.estates());
            left = Survey.of(clouds.estates(), environment);
        }
        return left;
    }

    private static boolean isWorthWaiting(Survey left, Sweep sweep) {
        return left.resources().stream()
                .map(sweep::outcome)
                .anyMatch(outcome -> outcome.isEmpty() || isPassing(outcome.get()));
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
                .map(resource -> new Receipt.Line(resource, gone(sweep, resource), ""));
        Stream<Receipt.Line> left = after.resources().stream().map(resource -> left(sweep, resource));
        return Stream.of(gone, left, unseen(after), shared(environment))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Fate gone(Sweep sweep, Resource resource) {
        return sweep.outcome(resource)
                .filter(outcome -> !(outcome instanceof Outcome.Gone))
                .map(_ -> Fate.DELETED)
                .orElse(Fate.WENT_ALONG);
    }

    private static Receipt.Line left(Sweep sweep, Resource resource) {
        return sweep.outcome(resource)
                .map(outcome -> left(resource, outcome))
                .orElseGet(() -> new Receipt.Line(resource, Fate.LEFT, "it appeared while the rest was deleted"));
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

    private Stream<Receipt.Line> shared(EnvironmentName environment) {
        return AtOnce.all(clouds.estates(), estate -> estate.shared(environment)).stream()
                .flatMap(List::stream)
                .map(resource -> new Receipt.Line(resource, Fate.SHARED, ""));
    }

    private Receipt receipt(EnvironmentName environment, Instant start, List<Receipt.Line> lines) {
        return new Receipt(environment, clouds.places(), start, clock.instant(), lines);
    }
}
