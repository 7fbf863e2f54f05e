package io.tradeanalysis.worker.compute;

import io.tradeanalysis.engine.backtest.BlockForecasts;
import io.tradeanalysis.engine.backtest.GradePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A grading on own cores, in two stages that were admitted as one: forecasts of all blocks, then each model held against what
 * came. Closing stops what has not ended. One thread uses it.
 */
public final class GradingWork implements AutoCloseable {

    private final RunningWork<BlockForecasts> forecasts;
    private final Function<List<GradePart>, RunningWork<GradePart.Graded>> next;
    private Optional<RunningWork<GradePart.Graded>> grades = Optional.empty();

    GradingWork(RunningWork<BlockForecasts> forecasts, Function<List<GradePart>, RunningWork<GradePart.Graded>> next) {
        this.forecasts = forecasts;
        this.next = next;
    }

    /** The first stage, which goes on. */
    public RunningWork<BlockForecasts> forecasts() {
        return forecasts;
    }

    /** Starts the second stage, once the first is over. */
    public RunningWork<GradePart.Graded> grade(List<GradePart> parts) {
        RunningWork<GradePart.Graded> started = next.apply(parts);
        grades = Optional.of(started);
        return started;
    }

    @Override
    public void close() {
        grades.ifPresent(RunningWork::close);
        forecasts.close();
    }
}
