package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.GradedBars;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.engine.grading.Forecasts;
import io.tradeanalysis.engine.grading.Grade;
import io.tradeanalysis.engine.grading.Verdict;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Grades the forecasts of all models, all over the same bars. The work is cut into parts, which can be done anywhere and in any
 * order without a figure changing.
 */
public final class Grader {

    private static final List<Model> MODELS = List.of(Model.values());

    private final List<ConfidenceLevel> confidences;
    private final long seed;
    private final CommonBars common;
    private final List<ModelForecasts> models;
    private final double[] losses;
    private final IntFunction<LocalDate> dates;

    /**
     * A grader.
     *
     * @param models in the order of the constants
     * @param losses one a bar
     * @param dates of the bars that were forecast
     */
    Grader(
            List<ConfidenceLevel> confidences,
            long seed,
            CommonBars common,
            List<ModelForecasts> models,
            double[] losses,
            IntFunction<LocalDate> dates) {
        this.confidences = confidences;
        this.seed = seed;
        this.common = common;
        this.models = models;
        this.losses = picked(losses, common, 1);
        this.dates = dates;
    }

    /** The work: each model that has enough forecasts, at each level. */
    public List<GradePart> parts() {
        List<GradePart> parts = new ArrayList<>();
        for (int level = 0; level < confidences.size(); level++) {
            for (Model model : takenModels()) {
                parts.add(new GradePart(this, level, model));
            }
        }
        return parts;
    }

    private List<Model> takenModels() {
        return MODELS.stream()
                .filter(model -> common.takes(ModelNames.number(model)))
                .toList();
    }

    Grade grade(int level, Model model, Checkpoint checkpoint) {
        ModelForecasts forecasts = models.get(ModelNames.number(model));
        return Grade.of(
                Forecasts.of(
                        confidences.get(level),
                        picked(forecasts.valueAtRisk()[level], common, 1),
                        picked(forecasts.expectedShortfall()[level], common, 1),
                        losses,
                        picked(forecasts.tailRatios()[level], common, TailLosses.PLACES)),
                seed,
                checkpoint);
    }

    /**
     * Puts together what all parts gave, in any order.
     *
     * @throws IllegalArgumentException if one is missing: a smaller answer is never given
     */
    public GradedSeries series(List<GradePart.Graded> graded) {
        int expected = confidences.size() * takenModels().size();
        if (graded.size() != expected) {
            throw new IllegalArgumentException("graded: %d (expected: %d)".formatted(graded.size(), expected));
        }
        return new GradedSeries(
                new GradedBars(common.graded().stream().map(dates::apply).toList(), losses),
                IntStream.range(0, confidences.size())
                        .mapToObj(level -> level(level, graded))
                        .toList(),
                notices());
    }

    private LevelGrading level(int level, List<GradePart.Graded> graded) {
        List<Verdict.ModelGrade> grades = takenModels().stream()
                .map(model -> new Verdict.ModelGrade(ModelNames.of(model), grade(level, model, graded)))
                .toList();
        Verdict verdict = Verdict.of(grades);
        List<ModelGrade> figures = new ArrayList<>();
        for (Model model : MODELS) {
            figures.add(figures(level, model, grades, verdict));
        }
        return new LevelGrading(confidences.get(level), figures, verdict.sentence());
    }

    private static Grade grade(int level, Model model, List<GradePart.Graded> graded) {
        return graded.stream()
                .filter(part -> part.level() == level && part.model() == model)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("graded: no %s at level %d".formatted(model, level)))
                .grade();
    }

    private ModelGrade figures(int level, Model model, List<Verdict.ModelGrade> grades, Verdict verdict) {
        if (!common.takes(ModelNames.number(model))) {
            return new ModelGrade(model, null, whyNot(model));
        }
        int place = takenModels().indexOf(model);
        double[] line = hasLines()
                ? picked(models.get(ModelNames.number(model)).valueAtRisk()[level], common, 1)
                : new double[0];
        return new ModelGrade(
                model,
                GradeResults.of(
                        line,
                        grades.get(place).grade(),
                        verdict.models().get(place).judgement()),
                null);
    }

    private String whyNot(Model model) {
        return "No forecast for %,d of %,d bars. %s"
                .formatted(
                        common.missing().get(ModelNames.number(model)),
                        common.bars(),
                        models.get(ModelNames.number(model)).reason().orElse(""))
                .strip();
    }

    private boolean hasLines() {
        return (long) common.graded().size() * confidences.size() * MODELS.size() <= Limits.MAX_LINE_VALUES;
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (common.bars() == 0) {
            notices.add(
                    "No bar is graded: there are too few prices for a window of V and the 250 returns that GARCH needs.");
        }
        for (Model model : MODELS) {
            if (common.takes(ModelNames.number(model)) && common.missing().get(ModelNames.number(model)) > 0) {
                notices.add("%,d bars are left out for all models, where the %s model has no forecast. %s"
                        .formatted(
                                common.missing().get(ModelNames.number(model)),
                                ModelNames.of(model),
                                models.get(ModelNames.number(model)).reason().orElse("")));
            }
        }
        for (int level = 0; level < confidences.size(); level++) {
            notices.addAll(worstLossAlone(level));
        }
        if (!hasLines()) {
            notices.add(
                    "The lines of Value at Risk are not drawn: they have more than the %,d values that an answer carries."
                            .formatted(Limits.MAX_LINE_VALUES));
        }
        return notices;
    }

    /** A sentence for each model that forecast one and the same loss as VaR and ES: the worst of its list. */
    private List<String> worstLossAlone(int level) {
        List<String> notices = new ArrayList<>();
        for (Model model : takenModels()) {
            ModelForecasts forecasts = models.get(ModelNames.number(model));
            long alike = common.graded().stream()
                    .filter(bar ->
                            forecasts.valueAtRisk()[level][bar] == forecasts.expectedShortfall()[level][bar])
                    .count();
            if (alike > 0) {
                notices.add(
                        "At %s %%, VaR and ES of the %s model are both the worst loss there is on %,d of %,d bars: fewer than one of the returns of the past lies beyond."
                                .formatted(
                                        confidences.get(level).percent(),
                                        ModelNames.of(model),
                                        alike,
                                        common.graded().size()));
            }
        }
        return notices;
    }

    private static double[] picked(double[] values, CommonBars common, int each) {
        double[] picked = new double[common.graded().size() * each];
        int at = 0;
        for (int bar : common.graded()) {
            System.arraycopy(values, bar * each, picked, at, each);
            at += each;
        }
        return picked;
    }
}
