package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.grading.Grade;
import io.tradeanalysis.engine.simulation.Checkpoint;

/**
 * One model at one level, held against what came: a piece of work that needs no other. Several threads may work on several parts
 * at once.
 */
public final class GradePart {

    private final Grader grader;
    private final int level;
    private final Model model;

    GradePart(Grader grader, int level, Model model) {
        this.grader = grader;
        this.level = level;
        this.model = model;
    }

    /**
     * What came of a part; only the grader that it is of looks into it.
     *
     * @param level its place among the levels
     * @param model the model
     * @param grade its grade
     */
    public record Graded(int level, Model model, Grade grade) {}

    /** Grades the model. */
    public Graded grade() {
        return grade(Checkpoint.NONE);
    }

    /**
     * Grades the model.
     *
     * @param checkpoint passed before each simulation
     */
    public Graded grade(Checkpoint checkpoint) {
        return new Graded(level, model, grader.grade(level, model, checkpoint));
    }
}
