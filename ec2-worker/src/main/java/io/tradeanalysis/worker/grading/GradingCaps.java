package io.tradeanalysis.worker.grading;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.engine.backtest.GradingPlan;
import java.util.Optional;

/** What no grading may cost, whoever asks for it and however idle the worker is. */
final class GradingCaps {

    /** What is over a cap, if anything. */
    static Optional<FieldError> check(GradingPlan plan, AnalysisRequest request) {
        return ofBars(plan, request).or(() -> ofLevels(plan)).or(() -> ofSamples(plan, request));
    }

    private static Optional<FieldError> ofBars(GradingPlan plan, AnalysisRequest request) {
        if (plan.bars() > Limits.MAX_GRADED_BARS) {
            return Optional.of(new FieldError(
                    FieldNames.ASSET,
                    "Only gradings of at most %,d bars, and %s has %,d to grade"
                            .formatted(Limits.MAX_GRADED_BARS, request.asset(), plan.bars())));
        }
        return (long) plan.bars() * request.window() > Limits.MAX_GRADED_RETURNS
                ? Optional.of(new FieldError(
                        FieldNames.WINDOW,
                        "Only gradings of at most %,d returns in all windows, and %,d bars of %,d are more; choose a smaller V"
                                .formatted(Limits.MAX_GRADED_RETURNS, plan.bars(), request.window())))
                : Optional.empty();
    }

    private static Optional<FieldError> ofLevels(GradingPlan plan) {
        int levels = plan.confidences().size();
        if ((long) plan.bars() * levels > Limits.MAX_GRADED_FORECASTS) {
            return Optional.of(new FieldError(
                    FieldNames.CONFIDENCES,
                    "Only gradings of at most %,d forecasts by each model, and %,d bars at %d levels (99 %% always) are more; choose fewer levels"
                            .formatted(Limits.MAX_GRADED_FORECASTS, plan.bars(), levels)));
        }
        double beyond = plan.bars()
                * plan.confidences().stream().mapToDouble(ConfidenceLevel::tail).sum();
        return beyond > Limits.MAX_GRADED_EXCEPTIONS
                ? Optional.of(new FieldError(
                        FieldNames.CONFIDENCES,
                        "Only gradings in which at most %,d losses are to lie beyond their level, and of %,d bars at %d levels %,.0f are; choose fewer or higher levels"
                                .formatted(Limits.MAX_GRADED_EXCEPTIONS, plan.bars(), levels, beyond)))
                : Optional.empty();
    }

    private static Optional<FieldError> ofSamples(GradingPlan plan, AnalysisRequest request) {
        return plan.samples() > Limits.MAX_ANALYSIS_SAMPLES
                ? Optional.of(new FieldError(
                        FieldNames.SAMPLES,
                        "Only gradings of at most %,d samples in all, and %,d bars of %,d under four models are more; choose fewer samples or exact forecasts"
                                .formatted(Limits.MAX_ANALYSIS_SAMPLES, plan.bars(), request.samples())))
                : Optional.empty();
    }

    private GradingCaps() {}
}
