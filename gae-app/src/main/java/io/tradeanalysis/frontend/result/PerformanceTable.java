package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.TradeStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The strategy beside buying and holding, as the page shows it.
 *
 * @param curves one row a measure of both
 * @param trades one row a figure of the strategy's trades
 * @param reasons why figures are missing, one sentence a reason
 */
public record PerformanceTable(List<Measure> curves, List<Measure> trades, List<String> reasons) {

    /** Copies the lists. */
    public PerformanceTable {
        curves = List.copyOf(curves);
        trades = List.copyOf(trades);
        reasons = List.copyOf(reasons);
    }

    /**
     * One row.
     *
     * @param id its name in the page, and that of the term that explains it
     * @param label what it is
     * @param values one a column
     */
    public record Measure(String id, String label, List<Value> values) {

        /** Copies the list. */
        public Measure {
            values = List.copyOf(values);
        }
    }

    /**
     * One figure.
     *
     * @param text as it is read
     * @param exact with all its digits, empty if it is undefined
     * @param title all its digits, or why there is none
     */
    public record Value(String text, String exact, String title) {}

    /** How performance is shown. */
    public static PerformanceTable of(Performance performance) {
        Rows rows = new Rows();
        return new PerformanceTable(rows.curves(performance), rows.trades(performance.trades()), rows.reasons());
    }

    /** Makes the rows and remembers what is missing. */
    private static final class Rows {

        private final Map<String, Set<String>> missing = new LinkedHashMap<>();

        List<Measure> curves(Performance performance) {
            return List.of(
                    row(performance, "total-return", "Total return", PerformanceMeasures::totalReturn, Shares::signed),
                    row(
                            performance,
                            "annual-return",
                            "Annual return",
                            PerformanceMeasures::annualReturn,
                            Shares::signed),
                    row(
                            performance,
                            "volatility",
                            "Annual volatility",
                            PerformanceMeasures::annualVolatility,
                            Shares::plain),
                    row(performance, "sharpe", "Sharpe ratio", PerformanceMeasures::sharpeRatio, Shares::ratio),
                    row(performance, "sortino", "Sortino ratio", PerformanceMeasures::sortinoRatio, Shares::ratio),
                    row(performance, "drawdown", "Max. drawdown", PerformanceMeasures::maximumDrawdown, Shares::plain),
                    row(performance, "calmar", "Calmar ratio", PerformanceMeasures::calmarRatio, Shares::ratio));
        }

        List<Measure> trades(TradeStatistics trades) {
            return List.of(
                    row("win-rate", "Win rate", Shares::plain, trades.winRate()),
                    row("profit-factor", "Profit factor", Shares::ratio, trades.profitFactor()),
                    row("exposure", "Exposure", Shares::plain, trades.exposure()),
                    row("holding-bars", "Avg. holding, bars", Shares::count, trades.averageHoldingBars()),
                    row("holding-days", "Avg. holding, days", Shares::count, trades.averageHoldingDays()));
        }

        List<String> reasons() {
            return missing.entrySet().stream()
                    .map(entry -> "No %s: %s.".formatted(String.join(", ", entry.getValue()), entry.getKey()))
                    .toList();
        }

        private Measure row(
                Performance performance,
                String id,
                String label,
                Function<PerformanceMeasures, Figure> measure,
                DoubleFunction<String> words) {
            return row(
                    id,
                    label,
                    words,
                    measure.apply(performance.strategy().measures()),
                    measure.apply(performance.buyAndHold().measures()));
        }

        private Measure row(String id, String label, DoubleFunction<String> words, Figure... figures) {
            return new Measure(
                    id,
                    label,
                    List.of(figures).stream()
                            .map(figure -> value(label, words, figure))
                            .toList());
        }

        private Value value(String label, DoubleFunction<String> words, Figure figure) {
            Double value = figure.value();
            if (value == null) {
                String reason = String.valueOf(figure.reason());
                missing.computeIfAbsent(reason, _ -> new LinkedHashSet<>()).add(label);
                return new Value(Money.NONE, "", reason);
            }
            String exact = Money.exact(value);
            return new Value(words.apply(value), exact, exact);
        }
    }
}
