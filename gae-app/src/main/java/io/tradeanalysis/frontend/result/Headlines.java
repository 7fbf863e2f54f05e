package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the strip above the chart and the summary beside the trades. */
final class Headlines {

    /** Confidence levels whose figures fit into the strip. */
    private static final int MOST_LEVELS = 2;

    private final AnalysisResult result;
    private final Summary summary;
    private final Money money;

    Headlines(AnalysisResult result, Money money) {
        this.result = result;
        this.summary = result.summary();
        this.money = money;
    }

    List<Kpi> strip() {
        List<Kpi> kpis = new ArrayList<>(List.of(trades(), totalProfit(), winRate()));
        for (int level = 0; level < Math.min(MOST_LEVELS, summary.risk().size()); level++) {
            AverageRisk risk = summary.risk().get(level);
            String percent = risk.confidence().percent();
            kpis.add(new Kpi(
                    "var-" + percent,
                    "VaR " + percent + " %",
                    "var",
                    valueAtRisk(risk),
                    money.error(risk.averageInterval()),
                    meanATrade(level),
                    "",
                    titleOf(risk.averageValueAtRisk(), risk.averageInterval())));
            kpis.add(new Kpi(
                    "es-" + percent,
                    "ES " + percent + " %",
                    "es",
                    shortfall(risk),
                    money.error(risk.averageExpectedShortfallInterval()),
                    meanATrade(level),
                    "",
                    titleOf(risk.averageExpectedShortfall(), risk.averageExpectedShortfallInterval())));
        }
        return kpis;
    }

    List<SummaryRow> summary() {
        List<SummaryRow> rows = new ArrayList<>(List.of(
                new SummaryRow(
                        "total-trades",
                        "Total Trades",
                        grouped(summary.trades()),
                        summary.trades() == 0 ? "" : grouped(summary.winningTrades()) + " won",
                        "",
                        Integer.toString(summary.trades())),
                profit("average-profit", "Avg P&L", summary.averageProfit()),
                profit("total-profit", "Total P&L", summary.totalProfit())));
        for (int level = 0; level < summary.risk().size(); level++) {
            AverageRisk risk = summary.risk().get(level);
            String percent = risk.confidence().percent();
            rows.add(new SummaryRow(
                    "average-var-" + percent,
                    "Avg. VaR " + percent + " %",
                    valueAtRisk(risk),
                    (money.error(risk.averageInterval()) + " " + few(level)).strip(),
                    "",
                    exact(risk.averageValueAtRisk())));
            rows.add(new SummaryRow(
                    "average-es-" + percent,
                    "Avg. ES " + percent + " %",
                    shortfall(risk),
                    (money.error(risk.averageExpectedShortfallInterval()) + " " + few(level)).strip(),
                    "",
                    exact(risk.averageExpectedShortfall())));
        }
        return rows;
    }

    private Kpi trades() {
        String detail = result.trades().isEmpty()
                ? "no signal"
                : result.trades().getFirst().openDate() + " to "
                        + result.trades().getLast().closeDate();
        return new Kpi("trades", "Trades", "", grouped(summary.trades()), "", detail, "", "");
    }

    private Kpi totalProfit() {
        double profit = summary.totalProfit();
        String detail =
                summary.averageProfit() == null ? Money.NONE : money.headline(summary.averageProfit()) + " a trade";
        if (result.request().costBasisPoints() > 0) {
            double costs =
                    result.trades().stream().mapToDouble(TradeResult::costs).sum();
            detail += ", after costs of " + money.headline(costs).replaceFirst("^\\+", "");
        }
        String title = Money.exact(profit) + " " + money.code();
        return new Kpi("total-profit", "Total P&L", "pnl", money.headline(profit), "", detail, tone(profit), title);
    }

    private Kpi winRate() {
        int trades = summary.trades();
        String rate = trades == 0
                ? Money.NONE
                : String.format(Locale.ROOT, "%.0f %%", 100.0 * summary.winningTrades() / trades);
        String detail = grouped(summary.winningTrades()) + " of " + grouped(trades) + " won";
        return new Kpi("win-rate", "Win rate", "", rate, "", trades == 0 ? Money.NONE : detail, "", "");
    }

    /** What the mean is of, and how many trades have no figure and so no part in it. */
    private String meanATrade(int level) {
        String missing = without(level);
        if (summary.risk().get(level).averageValueAtRisk() == null && !missing.isEmpty()) {
            return missing;
        }
        String mean = "mean a trade, %s, %s"
                .formatted(
                        Words.horizon(result.request()),
                        Words.of(result.request().model()));
        return missing.isEmpty() ? mean : mean + "; " + missing;
    }

    /** {@code 3 of 11 trades have no figure}, empty if all have one. */
    private String without(int level) {
        long missing = missing(level);
        return missing == 0
                ? ""
                : "%s of %s trades have no figure".formatted(grouped(missing), grouped(summary.trades()));
    }

    /** The same for a narrow place: {@code 3 without}. */
    private String few(int level) {
        long missing = missing(level);
        return missing == 0 ? "" : grouped(missing) + " without";
    }

    private long missing(int level) {
        return result.trades().stream()
                .filter(trade -> trade.risk().get(level).valueAtRisk() == null)
                .count();
    }

    private String valueAtRisk(AverageRisk risk) {
        return risk.averageValueAtRisk() == null
                ? Money.NONE
                : money.estimate(risk.averageValueAtRisk(), risk.averageInterval());
    }

    private String shortfall(AverageRisk risk) {
        return risk.averageExpectedShortfall() == null
                ? Money.NONE
                : money.estimate(risk.averageExpectedShortfall(), risk.averageExpectedShortfallInterval());
    }

    private SummaryRow profit(String id, String label, @Nullable Double value) {
        return new SummaryRow(
                id,
                label,
                value == null ? Money.NONE : money.signed(value),
                "",
                value == null ? "" : tone(value),
                exact(value));
    }

    private String titleOf(@Nullable Double average, @Nullable Interval interval) {
        String exact = exact(average);
        return interval == null
                ? exact
                : exact + " " + money.code() + "; 95 % interval of the simulation " + Money.precise(interval);
    }

    private static String exact(@Nullable Double value) {
        return value == null ? "" : Money.exact(value);
    }

    private static String tone(double profit) {
        return profit > 0 ? "gain" : profit < 0 ? "loss" : "";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
