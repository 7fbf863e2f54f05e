package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Results that look right: a random walk, signals where it crosses its average, made-up risk. */
public final class CannedResult {

    private static final LocalDate FIRST = LocalDate.of(2005, 2, 22);
    private static final double[] Z = {1.6449, 2.3263};

    private CannedResult() {}

    /** A result for this request, of so many prices in this currency. */
    public static AnalysisResult of(AnalysisRequest request, int prices, String currency, List<String> notices) {
        Series series = series(prices, request.movingAverage());
        List<TradeResult> trades = trades(request, series);
        return new AnalysisResult(
                request,
                currency,
                trades,
                summary(request, trades),
                series,
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

    private static Series series(int length, int average) {
        Random random = new Random(47);
        List<LocalDate> dates = new ArrayList<>();
        double[] prices = new double[length];
        LocalDate date = FIRST;
        double price = 34.72;
        for (int i = 0; i < length; i++) {
            prices[i] = Math.round(price * 1e6) / 1e6;
            dates.add(date);
            price *= 1 + 0.00055 + 0.019 * random.nextGaussian();
            do {
                date = date.plusDays(1);
            } while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return new Series(dates, prices, averages(prices, average));
    }

    private static double[] averages(double[] prices, int period) {
        return IntStream.rangeClosed(period, prices.length)
                .mapToDouble(end -> IntStream.range(end - period, end)
                        .mapToDouble(i -> prices[i])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    private static List<TradeResult> trades(AnalysisRequest request, Series series) {
        List<Integer> rows = new ArrayList<>();
        int first = series.firstAverage();
        for (int i = Math.max(request.window(), first + 1); i < series.prices().length; i++) {
            double before = series.prices()[i - 1] - series.movingAverage()[i - 1 - first];
            double now = series.prices()[i] - series.movingAverage()[i - first];
            if (before * now < 0) {
                rows.add(i);
            }
        }
        List<TradeResult> trades = new ArrayList<>();
        double cumulative = 0;
        for (int n = 0; n < rows.size(); n++) {
            int open = rows.get(n);
            int close = n + 1 < rows.size() ? rows.get(n + 1) : series.prices().length - 1;
            Signal signal = series.prices()[open] > series.movingAverage()[open - first] ? Signal.BUY : Signal.SELL;
            double profit = signal.direction() * request.units() * (series.prices()[close] - series.prices()[open]);
            cumulative += profit;
            trades.add(new TradeResult(
                    signal,
                    series.dates().get(open),
                    series.dates().get(close),
                    series.prices()[open],
                    series.prices()[close],
                    profit,
                    cumulative,
                    0.0009,
                    0.019,
                    risk(request, series.prices()[open])));
        }
        return trades;
    }

    private static List<RiskFigures> risk(AnalysisRequest request, double price) {
        return IntStream.range(0, request.confidences().size())
                .mapToObj(i -> figures(request, request.confidences().get(i), price, Z[Math.min(i, 1)]))
                .toList();
    }

    private static RiskFigures figures(AnalysisRequest request, ConfidenceLevel level, double price, double z) {
        double beyond = 1 - level.value().doubleValue();
        double exact = request.units() * price * (0.019 * z - 0.0009);
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
        if (trades.isEmpty() || trades.getFirst().risk().get(i).valueAtRisk() == null) {
            return new AverageRisk(level, null, null, null);
        }
        double mean = trades.stream()
                .mapToDouble(trade -> orZero(trade.risk().get(i).valueAtRisk()))
                .average()
                .orElseThrow();
        double half = mean * 0.006;
        return new AverageRisk(level, mean, new Interval(mean - half, mean + half), mean * 1.255);
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
