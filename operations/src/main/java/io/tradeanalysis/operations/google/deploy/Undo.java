package io.tradeanalysis.operations.google.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What has to be done, last things first, so that a failed deployment has changed nothing. */
final class Undo {

    private record Step(String undone, Runnable action) {}

    private final Deque<Step> steps = new ArrayDeque<>();

    /** @param undone what the action achieves, as the end of a sentence such as {@code could not ...} */
    void add(String undone, Runnable action) {
        steps.push(new Step(undone, action));
    }

    /** Tries every step, and says which failed and why. */
    List<String> run() {
        List<String> failed = new ArrayList<>();
        for (Step step : steps) {
            try {
                step.action().run();
            } catch (RuntimeException e) {
                failed.add("could not %s (%s)".formatted(step.undone(), e.getMessage()));
            }
        }
        return failed;
    }
}
