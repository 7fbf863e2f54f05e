package io.tradeanalysis.engine.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.util.List;

/**
 * Which of several models the data reject at one level.
 *
 * @param confidence the level c
 * @param models each model's judgement, in the order given, at least one
 * @param sentence all of it in one sentence
 */
public record Verdict(ConfidenceLevel confidence, List<ModelJudgement> models, String sentence) {

    /**
     * One model's judgement.
     *
     * @param model its name as it stands before the word "model", such as {@code Student-t}
     * @param judgement whether the data reject it
     */
    public record ModelJudgement(String model, Judgement judgement) {}

    /**
     * One model's grade.
     *
     * @param model its name as it stands before the word "model", such as {@code Student-t}
     * @param grade what back-tests say of it
     */
    public record ModelGrade(String model, Grade grade) {}

    /** Copies the list. */
    public Verdict {
        models = List.copyOf(models);
    }

    /**
     * The verdict over some models.
     *
     * @param grades theirs, all at the same level, at least one
     */
    public static Verdict of(List<ModelGrade> grades) {
        List<ConfidenceLevel> levels = grades.stream()
                .map(graded -> graded.grade().confidence())
                .distinct()
                .toList();
        if (levels.size() != 1) {
            throw new IllegalArgumentException("levels of the grades: %s (expected: one)".formatted(levels));
        }
        List<ModelJudgement> models = grades.stream()
                .map(graded -> new ModelJudgement(graded.model(), Judgement.of(graded.grade())))
                .toList();
        return new Verdict(levels.getFirst(), models, VerdictSentence.of(levels.getFirst(), models));
    }

    /** The models that the data do not reject, in the order given. */
    public List<String> notRejected() {
        return models.stream()
                .filter(model -> model.judgement() instanceof Judgement.NotRejected)
                .map(ModelJudgement::model)
                .toList();
    }
}
