package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.PositionSize;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.report.Block.Column;
import io.tradeanalysis.frontend.report.Report.Section;
import io.tradeanalysis.frontend.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The list of trades, one line for each of their confidence levels. Where there are more lines than a report holds, the trades
 * with the largest Value at Risk are listed.
 */
final class TradeLines {

    private final AnalysisResult result;
    private final Figures figures;
    private final int mostLines;
    private final boolean hasUnits;
    private final boolean hasCosts;

    TradeLines(AnalysisResult result, int mostLines) {
        this.result = result;
        this.figures = new Figures(result.currency());
        this.mostLines = mostLines;
        this.hasUnits = result.request().size() instanceof PositionSize.Amount;
        this.hasCosts = result.request().costBasisPoints() > 0;
    }

    Section section() {
        List<Integer> listed = listed();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(terms(listed.size())));
        if (!listed.isEmpty()) {
            blocks.add(new Block.Table(
                    "Trades",
                    columns(),
                    listed.stream().flatMap(number -> lines(number).stream()).toList()));
        }
        List<String> reasons = reasons();
        if (!reasons.isEmpty()) {
            blocks.add(new Block.Points(reasons));
        }
        return new Section("trades", "Trades", true, blocks);
    }

    private List<ConfidenceLevel> levels() {
        return result.request().confidences();
    }

    private List<Integer> listed() {
        int all = result.trades().size();
        int most = mostLines / levels().size();
        return all <= most
                ? IntStream.range(0, all).boxed().toList()
                : IntStream.range(0, all)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(this::highestRisk)
                                .reversed())
                        .limit(most)
                        .sorted()
                        .toList();
    }

    /** At the highest level; a trade without a figure comes last. */
    private double highestRisk(int number) {
        @Nullable Double risk = result.trades().get(number).risk().getLast().valueAtRisk();
        return risk == null ? Double.NEGATIVE_INFINITY : risk;
    }

    private String terms(int listed) {
        int all = result.trades().size();
        if (all == 0) {
            return "There is no trade.";
        }
        String terms =
                "Money is in %s. Value at Risk and expected shortfall are losses over %s from the open price, a loss positive, each with the 95 %% interval of its simulation."
                        .formatted(result.currency(), Words.horizon(result.request()));
        return listed == all
                ? "All %s trades. ".formatted(Figures.count(all)) + terms
                : "Of %s trades the %s with the largest Value at Risk at %s %% are listed: a report holds %s lines, one for each level of a trade. The CSV file of the same analysis has all of them. "
                                .formatted(
                                        Figures.count(all),
                                        Figures.count(listed),
                                        levels().getLast().percent(),
                                        Figures.count(mostLines))
                        + terms;
    }

    /** Why figures are missing, a sentence a reason. */
    private List<String> reasons() {
        Map<String, Long> trades = result.trades().stream()
                .flatMap(trade -> trade.risk().stream()
                        .map(RiskFigures::reason)
                        .filter(Objects::nonNull)
                        .distinct())
                .collect(Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()));
        return trades.entrySet().stream()
                .map(entry -> "%s without figures, or without those of a level: %s."
                        .formatted(
                                entry.getValue() == 1 ? "1 trade is" : Figures.count(entry.getValue()) + " trades are",
                                entry.getKey().replaceFirst("\\.$", "")))
                .toList();
    }

    private List<Column> columns() {
        String currency = ", " + result.currency();
        String horizon = Words.horizon(result.request());
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("No."),
                Column.text("Signal"),
                Column.text("Open date"),
                Column.text("Close date"),
                Column.number("Open price" + currency),
                Column.number("Close price" + currency)));
        if (hasUnits) {
            columns.add(Column.number("Units"));
        }
        if (hasCosts) {
            columns.add(Column.number("Costs" + currency));
        }
        columns.addAll(List.of(
                Column.number("P&L" + currency),
                Column.number("Cumulative" + currency),
                Column.number("Level"),
                Column.number("VaR over " + horizon + currency),
                Column.number("VaR, 95 % interval" + currency),
                Column.number("ES over " + horizon + currency),
                Column.number("ES, 95 % interval" + currency)));
        return columns;
    }

    private List<List<String>> lines(int number) {
        TradeResult trade = result.trades().get(number);
        List<String> first = trade(number, trade);
        List<List<String>> lines = new ArrayList<>();
        for (RiskFigures risk : trade.risk()) {
            List<String> line = new ArrayList<>(
                    lines.isEmpty() ? first : first.stream().map(_ -> "").toList());
            line.addAll(risk(risk));
            lines.add(line);
        }
        return lines;
    }

    private List<String> trade(int number, TradeResult trade) {
        List<String> cells = new ArrayList<>(List.of(
                Figures.count(number + 1L),
                trade.signal().name(),
                trade.openDate().toString(),
                trade.closeDate().toString(),
                figures.money(trade.openPrice()),
                figures.money(trade.closePrice())));
        if (hasUnits) {
            cells.add(String.format(Locale.ROOT, trade.units() >= 1_000 ? "%,.0f" : "%,.4f", trade.units()));
        }
        if (hasCosts) {
            cells.add(figures.money(trade.costs()));
        }
        cells.add(figures.money(trade.profit()));
        cells.add(figures.money(trade.cumulativeProfit()));
        return cells;
    }

    private List<String> risk(RiskFigures risk) {
        return List.of(
                risk.confidence().percent() + " %",
                figures.money(risk.valueAtRisk()),
                figures.interval(risk.interval()),
                figures.money(risk.expectedShortfall()),
                figures.interval(risk.expectedShortfallInterval()));
    }
}
