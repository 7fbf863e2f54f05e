package io.tradeanalysis.worker.calls;

import io.tradeanalysis.contract.FunctionApi;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.contract.request.StrategyName;
import io.tradeanalysis.engine.analysis.AnalysisOutline;
import java.util.Optional;

/** What no call may cost, whoever makes it and however idle the worker is. All of it is known before any work is done. */
public final class Caps {

    /** What is over a cap of an analysis, if anything. */
    public static Optional<FieldError> ofAnalysis(AnalysisOutline outline, AnalysisRequest request) {
        return ofTrades(outline, request).or(() -> ofSamples(outline, request));
    }

    /** What is over a cap of all that looks at the trades of an analysis, if anything. */
    public static Optional<FieldError> ofTrades(AnalysisOutline outline, AnalysisRequest request) {
        int trades = outline.trades();
        if (trades > Limits.MAX_TRADES) {
            return Optional.of(new FieldError(
                    fieldOf(request.strategy().name()),
                    "Only analyses of at most %,d trades, and this one has %,d; choose %s"
                            .formatted(Limits.MAX_TRADES, trades, fewerTrades(request))));
        }
        return outline.windowPrices() > Limits.MAX_WINDOW_PRICES
                ? Optional.of(new FieldError(
                        FieldNames.WINDOW,
                        "Only analyses of at most %,d prices in all windows, and %,d trades of %,d are more; choose a smaller V or %s"
                                .formatted(Limits.MAX_WINDOW_PRICES, trades, request.window(), fewerTrades(request))))
                : Optional.empty();
    }

    private static Optional<FieldError> ofSamples(AnalysisOutline outline, AnalysisRequest request) {
        if (outline.samples() * request.horizon() > Limits.MAX_ANALYSIS_SAMPLES) {
            return Optional.of(new FieldError(FieldNames.SAMPLES, tooManySamples(outline.trades(), request)));
        }
        return needsTooLongCalls(request)
                ? Optional.of(new FieldError(
                        FieldNames.WINDOW,
                        "At most %,d where the function computes %s returns; choose a smaller V or ec2"
                                .formatted(
                                        FunctionApi.MAX_PRICES, request.model().wireName())))
                : Optional.empty();
    }

    private static String tooManySamples(int trades, AnalysisRequest request) {
        return request.horizon() == 1
                ? "Only analyses of at most %,d samples in all, and %,d trades of %,d are more; choose fewer samples or %s"
                        .formatted(Limits.MAX_ANALYSIS_SAMPLES, trades, request.samples(), fewerTrades(request))
                : "Only analyses of at most %,d samples in all, and %,d trades of %,d over %,d bars are more; choose fewer samples, a shorter horizon or %s"
                        .formatted(
                                Limits.MAX_ANALYSIS_SAMPLES,
                                trades,
                                request.samples(),
                                request.horizon(),
                                fewerTrades(request));
    }

    /** Whether one trade's prices may not fit into a call, so that there is none that could be made. */
    private static boolean needsTooLongCalls(AnalysisRequest request) {
        return request.compute() == Compute.LAMBDA
                && request.window() > FunctionApi.MAX_PRICES
                && switch (request.model()) {
                    case NORMAL, FILTERED_HISTORICAL -> false;
                    case STUDENT_T, BOOTSTRAP -> true;
                };
    }

    /** The parameter that most decides how often a strategy trades. */
    private static String fieldOf(StrategyName strategy) {
        return switch (strategy) {
            case SMA_CROSS -> FieldNames.MOVING_AVERAGE;
            case DUAL_SMA -> FieldNames.SLOW_SMA;
            case EMA_CROSS -> FieldNames.SLOW_EMA;
            case RSI -> FieldNames.RSI_PERIOD;
            case BOLLINGER -> FieldNames.BAND_PERIOD;
            case DONCHIAN -> FieldNames.CHANNEL_PERIOD;
        };
    }

    private static String fewerTrades(AnalysisRequest request) {
        return switch (request.strategy().name()) {
            case SMA_CROSS -> "a larger A";
            case DUAL_SMA, EMA_CROSS -> "longer averages";
            case RSI, BOLLINGER, DONCHIAN -> "a longer period";
        };
    }

    private Caps() {}
}
