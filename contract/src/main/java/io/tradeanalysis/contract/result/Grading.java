package io.tradeanalysis.contract.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import java.util.List;

/**
 * How good the one-bar forecasts of all models were over a whole price series.
 *
 * @param request all inputs; of them asset, window, levels and seed matter, and the samples where figures are simulated
 * @param simulated whether the forecasts are from samples, not exact
 * @param bars the graded bars
 * @param levels the asked levels and 99 %, ascending
 * @param measured what it took
 * @param notices sentences that a reader must know, such as bars that are left out
 * @param engine version of the engine, of all models
 * @param pricesSha256 SHA-256 of the parsed dates and prices, hexadecimal
 */
public record Grading(
        AnalysisRequest request,
        boolean simulated,
        GradedBars bars,
        List<LevelGrading> levels,
        Measured measured,
        List<String> notices,
        String engine,
        String pricesSha256) {

    /** Copies the lists. */
    public Grading {
        levels = List.copyOf(levels);
        notices = List.copyOf(notices);
    }
}
