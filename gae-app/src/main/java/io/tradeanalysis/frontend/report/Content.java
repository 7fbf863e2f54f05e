package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.cost.Tariff;
import io.tradeanalysis.frontend.report.Block.Column;
import io.tradeanalysis.frontend.report.Report.Section;
import io.tradeanalysis.frontend.result.PerformanceTable;
import io.tradeanalysis.frontend.result.ResultView;
import java.util.ArrayList;
import java.util.List;

/** Puts together what a report says. Nothing is computed for it: every figure is one of the result or of the grading. */
final class Content {

    /** Lines of the list of trades: those of 2,000 trades at two levels, some 150 pages. */
    static final int MOST_LINES = 4_000;

    private static final Tariff TARIFF = Tariff.listed();

    static Report of(Material material) {
        return of(material, MOST_LINES);
    }

    static Report of(Material material, int mostLines) {
        AnalysisResult result = material.result();
        return new Report(
                material.name(),
                ResultView.question(result.request(), material.name()),
                material.made(),
                result.fingerprint(),
                result.engine(),
                List.of(
                        new KeyResults(result).section(),
                        charts(material),
                        performance(result),
                        Graded.section(material),
                        new InputTable(result.request(), result.currency()).section(),
                        new Method(result.request()).section(),
                        new Limits(result).section(),
                        checks(material),
                        new TradeLines(result, mostLines).section()));
    }

    private static Section charts(Material material) {
        List<Block> blocks = new ArrayList<>();
        String asset = material.name();
        blocks.add(image(
                "Adjusted closing price of %s with the lines of the strategy, its positions and signals"
                        .formatted(asset),
                material.prices()));
        material.equity()
                .ifPresent(equity -> blocks.add(image(
                        "Equity of the strategy beside buying and holding %s, and the drawdown of both"
                                .formatted(asset),
                        equity)));
        return new Section("charts", "Charts", false, blocks);
    }

    private static Block image(String words, Material.Drawn drawn) {
        return new Block.Image(words, drawn.light(), drawn.dark());
    }

    private static Section performance(AnalysisResult result) {
        PerformanceTable table = PerformanceTable.of(result.performance());
        List<List<String>> rows = new ArrayList<>();
        table.curves()
                .forEach(measure -> rows.add(List.of(
                        measure.label(),
                        measure.values().getFirst().text(),
                        measure.values().getLast().text())));
        table.trades()
                .forEach(measure -> rows.add(
                        List.of(measure.label(), measure.values().getFirst().text(), "")));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "The strategy beside buying and holding",
                List.of(Column.text("Measure"), Column.number("Strategy"), Column.number("Buy & hold")),
                rows));
        if (!table.reasons().isEmpty()) {
            blocks.add(new Block.Points(table.reasons()));
        }
        return new Section("performance", "Performance", false, blocks);
    }

    private static Section checks(Material material) {
        List<Block> blocks = new ArrayList<>(again(material));
        blocks.add(origins(material));
        return new Section("checks", "To check and rerun", false, blocks);
    }

    /** How to have the same figures again; own prices are gone, so no address leads to them. */
    private static List<Block> again(Material material) {
        AnalysisResult result = material.result();
        String same =
                "The same inputs, prices and engine give the same figures to the last bit, and so the same fingerprint, on any machine. ";
        return result.request().isOfOwnPrices()
                ? List.of(
                        new Block.Words(
                                same
                                        + "These prices came with the request and were not kept, so no address runs the analysis again: the same file with the inputs above does."))
                : List.of(
                        new Block.Words(
                                same
                                        + "Opened, this address runs the analysis again and says whether the result is the same, or what has changed:"),
                        new Block.Address(material.site()
                                .resolve(Permalink.of(result).page())
                                .toString()));
    }

    private static Block origins(Material material) {
        AnalysisResult result = material.result();
        return new Block.Table(
                "What the figures follow from",
                List.of(Column.text("What"), Column.text("Value")),
                List.of(
                        List.of("Fingerprint", result.fingerprint()),
                        List.of("SHA-256 of the prices", result.pricesSha256()),
                        List.of("Seed", Long.toString(result.request().seed())),
                        List.of("Engine", result.engine()),
                        List.of("Report made", new Report("", "", material.made(), "", "", List.of()).madeAt()),
                        List.of(
                                "Computed",
                                "%s samples in %s ms on %s"
                                        .formatted(
                                                Figures.count(result.measured().samples()),
                                                Figures.count(result.measured().wallMillis()),
                                                result.measured().worker())),
                        List.of("Cost", TARIFF.inWords(result.measured()))));
    }

    private Content() {}
}
