package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whole gradings on the calling thread. */
final class Backtests {

    static AnalysisRequest request(int window) {
        return request(window, 10_000);
    }

    static AnalysisRequest request(int window, int samples) {
        return AnalysisRequest.of("X", 20, window, samples, 42);
    }

    static GradedSeries exact(int window, PriceSeries prices) {
        return run(GradingPlan.exact(request(window), prices));
    }

    static GradedSeries run(GradingPlan plan) {
        return graded(plan, plan.blocks().stream().map(ForecastBlock::forecast).toList());
    }

    static GradedSeries graded(GradingPlan plan, List<BlockForecasts> blocks) {
        Grader grader = plan.grader(blocks);
        return grader.series(grader.parts().stream().map(GradePart::grade).toList());
    }

    static GradeFigures figures(GradedSeries series, int level, Model model) {
        GradeFigures figures = series.levels()
                .get(level)
                .models()
                .get(ModelNames.number(model))
                .figures();
        if (figures == null) {
            throw new AssertionError(series.levels().get(level).models());
        }
        return figures;
    }

    /** All models' forecasts of all rows, in the order of the models. */
    static List<ModelForecasts> forecasts(GradingPlan plan) {
        List<BlockForecasts> blocks =
                plan.blocks().stream().map(ForecastBlock::forecast).toList();
        return IntStream.range(0, ModelNames.COUNT)
                .mapToObj(model -> {
                    ModelForecasts all = ModelForecasts.none(2, plan.bars(), Optional.empty());
                    for (BlockForecasts block : blocks) {
                        all.copy(
                                block.models().get(model),
                                block.first() - blocks.getFirst().first());
                    }
                    return all;
                })
                .toList();
    }

    private Backtests() {}
}
