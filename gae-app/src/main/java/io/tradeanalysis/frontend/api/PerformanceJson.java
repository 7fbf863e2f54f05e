package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.TradeStatistics;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Performance as the JSON API writes it; its names are the API: they only ever grow. A figure that is not defined is null, and
 * {@code reasons} beside it says why.
 */
final class PerformanceJson {

    private final Map<String, @Nullable Object> json = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    static Map<String, @Nullable Object> of(Performance performance) {
        PerformanceJson all = new PerformanceJson().with("barsPerYear", performance.barsPerYear());
        all.json.put("strategy", of(performance.strategy().measures()));
        all.json.put("buyAndHold", of(performance.buyAndHold().measures()));
        all.json.put("trades", of(performance.trades()));
        return all.withReasons();
    }

    private static Map<String, @Nullable Object> of(PerformanceMeasures measures) {
        return new PerformanceJson()
                .with("totalReturn", measures.totalReturn())
                .with("annualReturn", measures.annualReturn())
                .with("annualVolatility", measures.annualVolatility())
                .with("sharpeRatio", measures.sharpeRatio())
                .with("sortinoRatio", measures.sortinoRatio())
                .with("maximumDrawdown", measures.maximumDrawdown())
                .with("calmarRatio", measures.calmarRatio())
                .withReasons();
    }

    private static Map<String, @Nullable Object> of(TradeStatistics trades) {
        return new PerformanceJson()
                .with("winRate", trades.winRate())
                .with("profitFactor", trades.profitFactor())
                .with("exposure", trades.exposure())
                .with("averageHoldingBars", trades.averageHoldingBars())
                .with("averageHoldingDays", trades.averageHoldingDays())
                .withReasons();
    }

    private PerformanceJson with(String name, Figure figure) {
        json.put(name, figure.value());
        if (figure.reason() != null) {
            reasons.put(name, figure.reason());
        }
        return this;
    }

    private Map<String, @Nullable Object> withReasons() {
        json.put("reasons", reasons);
        return json;
    }

    private PerformanceJson() {}
}
