package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.AverageRisk;
import io.tradeanalysis.contract.result.Summary;
import io.tradeanalysis.frontend.report.Block.Column;
import io.tradeanalysis.frontend.report.Report.Section;
import io.tradeanalysis.frontend.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The first page: what was analysed, and the figures that everyone looks for. */
final class KeyResults {

    private final AnalysisResult result;
    private final Figures figures;

    KeyResults(AnalysisResult result) {
        this.result = result;
        this.figures = new Figures(result.currency());
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(terms()));
        blocks.add(risk());
        blocks.add(new Block.Words(
                "An interval says how far the simulation may be off, not how far its model is from the market."));
        blocks.add(trades());
        if (!result.notices().isEmpty()) {
            blocks.add(new Block.Points(result.notices()));
        }
        return new Section("results", "Key results", false, blocks);
    }

    private String terms() {
        return "What a trade could lose over %s from the price at which it was opened, under %s returns: the mean of all trades, each of %s, in %s. A loss is positive."
                .formatted(
                        Words.horizon(result.request()),
                        Words.of(result.request().model()),
                        Words.size(result.request().size(), result.currency()),
                        result.currency());
    }

    private Block risk() {
        String currency = ", " + result.currency();
        return new Block.Table(
                "Mean Value at Risk and expected shortfall of a trade",
                List.of(
                        Column.text("Confidence level"),
                        Column.number("Mean VaR" + currency),
                        Column.number("its 95 % interval" + currency),
                        Column.number("Mean ES" + currency),
                        Column.number("its 95 % interval" + currency),
                        Column.number("Trades with figures")),
                result.summary().risk().stream().map(this::row).toList());
    }

    private List<String> row(AverageRisk risk) {
        return List.of(
                risk.confidence().percent() + " %",
                figures.money(risk.averageValueAtRisk()),
                figures.interval(risk.averageInterval()),
                figures.money(risk.averageExpectedShortfall()),
                figures.interval(risk.averageExpectedShortfallInterval()),
                Figures.count(risk.trades()) + " of "
                        + Figures.count(result.summary().trades()));
    }

    private Block trades() {
        Summary summary = result.summary();
        return new Block.Table(
                "All trades together",
                List.of(
                        Column.text("Prices"),
                        Column.number("Trades"),
                        Column.number("won"),
                        Column.number("Total P&L, " + result.currency()),
                        Column.number("Mean P&L of a trade, " + result.currency())),
                List.of(List.of(
                        period(result.series().dates()),
                        Figures.count(summary.trades()),
                        Figures.count(summary.winningTrades()),
                        figures.money(summary.totalProfit()),
                        figures.money(summary.averageProfit()))));
    }

    private static String period(List<LocalDate> dates) {
        return dates.isEmpty()
                ? Figures.NONE
                : "%s from %s to %s".formatted(Figures.count(dates.size()), dates.getFirst(), dates.getLast());
    }
}
