package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Results that look right: a random walk, signals where it crosses the lines of its strategy, made-up risk. */
public final class CannedResult {

    /** Why the filtered model has no figures for the first trades. */
    public static final String UNFIT = "The model needs 250 returns before the signal";

    private static final int UNFIT_BEFORE = 2_000;
    private static final double[] Z = {1.6449, 2.3263};

    private CannedResult() {}

    /** A result for this request, of so many prices in this currency. */
    public static AnalysisResult of(AnalysisRequest request, int prices, String currency, List<String> notices) {
        Series series = CannedSeries.of(prices, request.strategy());
        List<TradeResult> trades = trades(request, series);
        return new AnalysisResult(
                request,
                currency,
                trades,
                summary(request, trades),
                series,
                CannedPerformance.of(series, trades),
                new Measured(
                        request.compute(),
                        request.resources(),
                        (long) request.samples() * trades.size(),
                        12_345,
                        20,
                        "worker-1"),
                notices,
                "1",
                "5d0f1e".repeat(10) + "abcd",
                "sha256:" + "3fa9c1".repeat(10) + "0b7e");
    }

    private static List<TradeResult> trades(AnalysisRequest request, Series series) {
        List<Integer> rows = new ArrayList<>();
        int first = series.lines().stream().mapToInt(Line::firstRow).max().orElseThrow();
        int later = request.fill() == Fill.NEXT_OPEN ? 1 : 0;
        for (int i = Math.max(request.window(), first + 1); i < series.prices().length - later; i++) {
            if (distance(series, i - 1) * distance(series, i) < 0) {
                rows.add(i + later);
            }
        }
        List<TradeResult> trades = new ArrayList<>();
        double cumulative = 0;
        for (int n = 0; n < rows.size(); n++) {
            int open = rows.get(n);
            int close = n + 1 < rows.size() ? rows.get(n + 1) : series.prices().length - 1;
            Signal signal = distance(series, open - later) > 0 ? Signal.BUY : Signal.SELL;
            TradeResult trade = trade(request, series, signal, open, close, cumulative);
            cumulative = trade.cumulativeProfit();
            trades.add(trade);
        }
        return trades;
    }

    private static double distance(Series series, int row) {
        Line first = series.lines().getFirst();
        return first.scale() == Line.Scale.INDEX
                ? 50 - at(first, row)
                : series.prices()[row]
                        - series.lines().stream()
                                .mapToDouble(line -> at(line, row))
                                .average()
                                .orElseThrow();
    }

    private static double at(Line line, int row) {
        return line.values()[row - line.firstRow()];
    }

    private static TradeResult trade(
            AnalysisRequest request, Series series, Signal signal, int open, int close, double before) {
        double openPrice = series.prices()[open];
        double closePrice = series.prices()[close];
        double units = request.size().unitsAt(openPrice);
        double costs = request.costBasisPoints() * units * (openPrice + closePrice) / 10_000;
        double profit = signal.direction() * units * (closePrice - openPrice) - costs;
        boolean isUnfit = request.model() == Model.FILTERED_HISTORICAL && open < UNFIT_BEFORE;
        return new TradeResult(
                signal,
                series.dates().get(open),
                series.dates().get(close),
                openPrice,
                closePrice,
                units,
                costs,
                profit,
                before + profit,
                0.0009,
                0.019,
                isUnfit ? none(request) : risk(request, units * openPrice),
                isUnfit ? List.of() : fit(request.model()));
    }

    private static List<RiskFigures> none(AnalysisRequest request) {
        return request.confidences().stream()
                .map(level -> new RiskFigures(level, null, null, null, null, null, null, UNFIT))
                .toList();
    }

    private static List<FittedParameter> fit(Model model) {
        return switch (model) {
            case NORMAL, BOOTSTRAP -> List.of();
            case STUDENT_T ->
                List.of(
                        new FittedParameter("location", 0.00091),
                        new FittedParameter("scale", 0.0132),
                        new FittedParameter("degrees", 4.1));
            case FILTERED_HISTORICAL ->
                List.of(
                        new FittedParameter("mean", 0.0008),
                        new FittedParameter("omega", 1.23456789e-6),
                        new FittedParameter("alpha", 0.08),
                        new FittedParameter("beta", 0.9));
        };
    }

    private static List<RiskFigures> risk(AnalysisRequest request, double money) {
        return IntStream.range(0, request.confidences().size())
                .mapToObj(i -> figures(request, request.confidences().get(i), money, Z[Math.min(i, 1)]))
                .toList();
    }

    private static RiskFigures figures(AnalysisRequest request, ConfidenceLevel level, double money, double z) {
        double beyond = 1 - level.value().doubleValue();
        double exact = money * Math.sqrt(request.horizon()) * (0.019 * z - 0.0009);
        if (request.samples() * beyond < 1) {
            return new RiskFigures(
                    level, null, null, null, null, exact, exact * 1.25, "S is too small for this confidence level");
        }
        double value = exact * 1.0007;
        double half = exact * 1.3 / Math.sqrt(request.samples() * beyond);
        boolean isOpen = request.samples() * beyond < 4;
        return new RiskFigures(
                level,
                value,
                new Interval(value - half, isOpen ? null : value + half),
                value * 1.255,
                new Interval(value * 1.255 - half, value * 1.255 + half),
                exact,
                exact * 1.254,
                null);
    }

    private static Summary summary(AnalysisRequest request, List<TradeResult> trades) {
        double total = trades.isEmpty() ? 0 : trades.getLast().cumulativeProfit();
        return new Summary(
                trades.size(),
                (int) trades.stream().filter(trade -> trade.profit() > 0).count(),
                trades.isEmpty() ? null : total / trades.size(),
                total,
                IntStream.range(0, request.confidences().size())
                        .mapToObj(i -> average(request.confidences().get(i), trades, i))
                        .toList());
    }

    private static AverageRisk average(ConfidenceLevel level, List<TradeResult> trades, int i) {
        List<TradeResult> withFigures = trades.stream()
                .filter(trade -> trade.risk().get(i).valueAtRisk() != null)
                .toList();
        if (withFigures.isEmpty()) {
            return new AverageRisk(level, 0, null, null, null, null);
        }
        double mean = withFigures.stream()
                .mapToDouble(trade -> orZero(trade.risk().get(i).valueAtRisk()))
                .average()
                .orElseThrow();
        double half = mean * 0.006;
        double shortfall = mean * 1.255;
        return new AverageRisk(
                level,
                withFigures.size(),
                mean,
                new Interval(mean - half, mean + half),
                shortfall,
                new Interval(shortfall - 2 * half, shortfall + 3 * half));
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
