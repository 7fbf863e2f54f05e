package io.tradeanalysis.worker.grading;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.engine.grading.AcerbiSzekely;
import io.tradeanalysis.engine.grading.Christoffersen;
import io.tradeanalysis.engine.models.GarchFit;

/**
 * What a grading takes, known before work starts, on the machine that an analysis is foreseen for.
 *
 * @param nanosOfABlock nanoseconds of one core for the forecasts of one block
 * @param nanosOfGrades the same for holding all models against what came, at all levels together
 */
record GradingEffort(double nanosOfABlock, double nanosOfGrades) {

    /** A Student-t and a GARCH fit, at the most that it is fitted to. */
    private static final double FIT_NANOS = 200_000 + 1_500.0 * GarchFit.MOST_RETURNS;

    /** Each bar the window is moved on, its returns kept in order, its moments found. */
    private static final double NANOS_A_WINDOW_RETURN = 8;

    /** Each bar the filter's residuals are scaled and sorted, and figures and tails of all levels taken. */
    private static final double NANOS_A_BAR = 30_000;

    private static final double NANOS_A_SAMPLE = 0.75;

    /** The test of ES draws a loss for each exception of each of its simulations. */
    private static final double NANOS_A_DRAW = 6;

    /** What a number of exceptions, and of those that follow another, is looked at for by the test of independence. */
    private static final double NANOS_AN_ARRANGEMENT = 100;

    static GradingEffort of(GradingPlan plan, AnalysisRequest request) {
        return new GradingEffort(
                nanosOfABlock(plan, request),
                Model.values().length
                        * plan.confidences().stream()
                                .mapToDouble(confidence -> nanosOfAGrade(plan.bars(), confidence.tail()))
                                .sum());
    }

    private static double nanosOfABlock(GradingPlan plan, AnalysisRequest request) {
        double samples = plan.bars() == 0 ? 0 : (double) plan.samples() / plan.bars();
        double bar = NANOS_A_BAR + NANOS_A_WINDOW_RETURN * request.window() + NANOS_A_SAMPLE * samples;
        return FIT_NANOS + GradingPlan.BARS_A_FIT * bar;
    }

    private static double nanosOfAGrade(int bars, double tail) {
        return AcerbiSzekely.SIMULATIONS * bars * tail * NANOS_A_DRAW
                + Christoffersen.arrangements(bars, tail) * NANOS_AN_ARRANGEMENT;
    }
}
