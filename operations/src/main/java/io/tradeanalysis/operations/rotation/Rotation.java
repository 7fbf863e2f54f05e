package io.tradeanalysis.operations.rotation;

import io.tradeanalysis.contract.IdentityDocument.Stage;
import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.OperationException;
import io.tradeanalysis.operations.inventory.Pause;
import io.tradeanalysis.operations.inventory.Progress;
import io.tradeanalysis.operations.inventory.StillWaiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Gives both sides new identities in three steps. After each step both sides have time to read what it brought, and are looked
 * at, before the next begins. It may be stopped at any point: run again, it goes on with the step it was at.
 */
public final class Rotation {

    /** What reading and deploying may take beyond the time between two reads. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** How often a front end that does not answer is asked again. */
    private static final int LOOKS = 5;

    private final IdentityStack stack;
    private final IdentityCopy copy;
    private final FrontEnd frontEnd;
    private final Progress progress;
    private final Pause pause;

    /**
     * @param stack issues the identities
     * @param copy where the front end reads its own
     * @param frontEnd asked after every step
     * @param progress told what happens
     * @param pause how to wait
     */
    public Rotation(IdentityStack stack, IdentityCopy copy, FrontEnd frontEnd, Progress progress, Pause pause) {
        this.stack = stack;
        this.copy = copy;
        this.frontEnd = frontEnd;
        this.progress = progress;
        this.pause = pause;
    }

    /**
     * Changes the identities.
     *
     * @param label label of the new ones, unless one is to be chosen
     * @param wait how long both sides may take to read them, unless the stack is to say
     */
    public void rotate(EnvironmentName environment, Optional<String> label, Optional<Duration> wait) {
        Situation situation = stack.read(environment);
        List<Step> steps = steps(situation, label);
        Duration reading =
                wait.orElseGet(() -> situation.refresh().multipliedBy(2).plus(MARGIN));
        verify("Nothing was changed");
        // what can't be copied now could not be copied halfway either
        copy.put(environment, stack.frontEndDocument(environment));
        for (Step step : steps) {
            take(environment, step, reading);
        }
        progress.say("Both sides of %s present the certificates %s and trust no others."
                .formatted(environment, steps.getLast().label()));
    }

    /** What is left to do; the step that was begun last may not have been finished, so it is repeated. */
    private static List<Step> steps(Situation situation, Optional<String> wanted) {
        Optional<Step> begun = situation.underWay();
        wanted.ifPresent(Rotation::check);
        begun.map(Step::label)
                .filter(label -> wanted.isPresent() && !wanted.get().equals(label))
                .ifPresent(label -> {
                    throw new OperationException(
                            "The change to %s is not finished: run this without --label, or with it.".formatted(label));
                });
        String label = begun.map(Step::label).or(() -> wanted).orElseGet(() -> next(situation.presented()));
        Stage first = begun.map(Step::stage)
                .orElse(label.equals(situation.presented()) ? Stage.STEADY : Step.ORDER.getFirst());
        return Step.ORDER.subList(Step.ORDER.indexOf(first), Step.ORDER.size()).stream()
                .map(stage -> new Step(label, stage))
                .toList();
    }

    private static void check(String label) {
        if (!Step.isLabel(label)) {
            throw new OperationException(
                    "--label: %s (expected: 1 to 32 of A-Z, a-z, 0-9 and -, but not keep)".formatted(label));
        }
    }

    /** Numbers are counted on; whatever else gets a number. */
    private static String next(String label) {
        if (label.matches("[0-9]{1,9}")) {
            return String.valueOf(Long.parseLong(label) + 1);
        }
        return label.length() <= 30 ? label + "-2" : "1";
    }

    private void take(EnvironmentName environment, Step step, Duration reading) {
        progress.say("%s: %s".formatted(step.text(), step.meaning()));
        stack.ask(environment, step.text());
        copy.put(environment, stack.frontEndDocument(environment));
        progress.say("Waiting %d s until both sides have read it".formatted(reading.toSeconds()));
        waiting("both sides to read %s".formatted(step.text()), () -> pause.of(reading));
        verify("Run this again to go on from here");
    }

    private void verify(String consequence) {
        waiting("the front end", () -> {
            Optional<String> complaint = frontEnd.complaint();
            for (int look = 1; complaint.isPresent() && look < LOOKS; look++) {
                pause.before(look);
                complaint = frontEnd.complaint();
            }
            complaint.ifPresent(reason -> {
                throw new OperationException("%s. %s.".formatted(reason, consequence));
            });
        });
    }

    private void waiting(String what, Runnable work) {
        try (var _ = StillWaiting.on(what, progress)) {
            work.run();
        }
    }
}
