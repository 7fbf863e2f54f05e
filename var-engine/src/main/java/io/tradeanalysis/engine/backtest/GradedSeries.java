package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.result.GradedBars;
import io.tradeanalysis.contract.result.LevelGrading;
import java.util.List;

/**
 * What grading a price series gives.
 *
 * @param bars the graded bars
 * @param levels one for each level, ascending
 * @param notices sentences that a reader must know
 */
public record GradedSeries(GradedBars bars, List<LevelGrading> levels, List<String> notices) {

    /** Copies the lists. */
    public GradedSeries {
        levels = List.copyOf(levels);
        notices = List.copyOf(notices);
    }
}
