package io.tradeanalysis.worker.grading;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.engine.models.GarchFit;

/** What a block of bars takes, known before work starts, on the machine that an analysis is foreseen for. */
final class GradingEffort {

    /** A Student-t and a GARCH fit, at the most that it is fitted to. */
    private static final double FIT_NANOS = 200_000 + 3_000.0 * GarchFit.MOST_RETURNS;

    /** Each bar the window is sorted for the bootstrap, its moments found for the normal model. */
    private static final double NANOS_A_WINDOW_RETURN = 80;

    /** Each bar the filter's residuals are scaled and sorted, and figures and tails of all levels taken. */
    private static final double NANOS_A_BAR = 80_000;

    private static final double NANOS_A_SAMPLE = 0.5;

    /** Nanoseconds of one core for one block of a plan. */
    static double nanosOfABlock(GradingPlan plan, AnalysisRequest request) {
        double samples = plan.bars() == 0 ? 0 : (double) plan.samples() / plan.bars();
        double bar = NANOS_A_BAR + NANOS_A_WINDOW_RETURN * request.window() + NANOS_A_SAMPLE * samples;
        return FIT_NANOS + GradingPlan.BARS_A_FIT * bar;
    }

    private GradingEffort() {}
}
