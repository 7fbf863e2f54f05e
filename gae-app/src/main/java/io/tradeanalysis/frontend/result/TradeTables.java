package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.PositionSize;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.result.TradeTable.Cell;
import io.tradeanalysis.frontend.result.TradeTable.Column;
import io.tradeanalysis.frontend.result.TradeTable.Row;
import io.tradeanalysis.frontend.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the table of trades. */
final class TradeTables {

    /** VaR and ES of a level. */
    private static final int FIGURES = 2;

    private final AnalysisRequest request;
    private final Money money;
    private final boolean hasUnits;
    private final boolean hasCosts;

    private TradeTables(AnalysisRequest request, Money money) {
        this.request = request;
        this.money = money;
        this.hasUnits = request.size() instanceof PositionSize.Amount;
        this.hasCosts = request.costBasisPoints() > 0;
    }

    static TradeTable of(AnalysisResult result, Money money) {
        TradeTables tables = new TradeTables(result.request(), money);
        List<TradeResult> trades = result.trades();
        return new TradeTable(
                tables.columns(),
                IntStream.range(0, trades.size())
                        .mapToObj(number -> tables.row(number, trades.get(number)))
                        .toList());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Signal", "Signal", "signal", "BUY opens a long position, SELL a short one"),
                new Column("Open_Date", "Open date", "date", "Date on which the position was opened"),
                new Column(
                        "Close_Date", "Close date", "date", "Date on which the next one was opened, or the last date"),
                new Column("Open_Price", "Open price", "number", "Price of one unit when opened, " + money.code()),
                new Column("Close_Price", "Close price", "number", "Price of one unit when closed, " + money.code())));
        if (hasUnits) {
            columns.add(new Column("Units", "Units", "number", "Units of the asset that the money of a trade buys"));
        }
        if (hasCosts) {
            columns.add(new Column("Costs", "Costs", "number", "What opening and closing cost, " + money.code()));
        }
        columns.add(new Column(
                "P&L",
                "P&L",
                "number",
                "Profit or loss of %s%s, %s"
                        .formatted(
                                Words.size(request.size(), money.code()),
                                hasCosts ? " after costs" : "",
                                money.code())));
        columns.add(
                new Column("Cumulative_Profit", "Cumulative", "number", "Sum of the profits so far, " + money.code()));
        request.confidences().forEach(level -> columns.addAll(columns(level)));
        return columns;
    }

    private List<Column> columns(ConfidenceLevel level) {
        String terms =
                "over %s, %s returns, %s".formatted(Words.horizon(request), Words.of(request.model()), money.code());
        return List.of(
                new Column(
                        "VAR_" + level.percent(),
                        "VaR " + level.percent() + " %",
                        "number",
                        "Value at Risk: with %s %% confidence the loss is at most this, a loss positive, %s"
                                .formatted(level.percent(), terms)),
                new Column(
                        "ES_" + level.percent(),
                        "ES " + level.percent() + " %",
                        "number",
                        "Expected shortfall: the mean loss in the worst %s %% of cases, a loss positive, %s"
                                .formatted(percentBeyond(level), terms)));
    }

    private Row row(int number, TradeResult trade) {
        List<Cell> cells = new ArrayList<>(List.of(
                signal(trade.signal()),
                date(trade.openDate()),
                date(trade.closeDate()),
                number("number", money.price(trade.openPrice()), trade.openPrice()),
                number("number", money.price(trade.closePrice()), trade.closePrice())));
        if (hasUnits) {
            cells.add(new Cell(
                    "number", units(trade.units()), "", Money.exact(trade.units()), Money.exact(trade.units())));
        }
        if (hasCosts) {
            cells.add(number("number", money.amount(trade.costs()), trade.costs()));
        }
        cells.add(number("number profit", money.signed(trade.profit()), trade.profit()));
        cells.add(number("number", money.signed(trade.cumulativeProfit()), trade.cumulativeProfit()));
        cells.addAll(risk(trade.risk()));
        return new Row(number, trade.profit() > 0 ? "gain" : "loss", cells);
    }

    /** A trade that has no figure at all says why where its figures would stand. */
    private List<Cell> risk(List<RiskFigures> risk) {
        Optional<String> reason = Optional.ofNullable(risk.getFirst().reason());
        boolean isEmpty = reason.isPresent()
                && risk.stream()
                        .allMatch(figures ->
                                figures.valueAtRisk() == null && reason.equals(Optional.ofNullable(figures.reason())));
        return isEmpty
                ? List.of(new Cell("none reason", reason.get(), "", "", reason.get(), FIGURES * risk.size()))
                : risk.stream()
                        .flatMap(figures -> Stream.of(valueAtRisk(figures), expectedShortfall(figures)))
                        .toList();
    }

    /** Fractions of a unit, where there are any. */
    private static String units(double units) {
        return String.format(Locale.ROOT, units >= 1_000 ? "%,.0f" : "%,.4f", units);
    }

    private static Cell signal(Signal signal) {
        return new Cell("signal " + (signal == Signal.BUY ? "buy" : "sell"), signal.name(), "", signal.name(), "");
    }

    private static Cell date(LocalDate date) {
        return new Cell("date", date.toString(), "", date.toString(), "");
    }

    private Cell number(String style, String text, double value) {
        String exact = Money.exact(value);
        return new Cell(style, text, "", exact, exact + " " + money.code());
    }

    private Cell valueAtRisk(RiskFigures risk) {
        if (risk.valueAtRisk() == null) {
            return missing(risk, risk.closedForm());
        }
        return new Cell(
                "number",
                money.estimate(risk.valueAtRisk(), risk.interval()),
                money.error(risk.interval()),
                Money.exact(risk.valueAtRisk()),
                inFull(risk.valueAtRisk(), risk.interval(), risk.closedForm()));
    }

    private Cell expectedShortfall(RiskFigures risk) {
        if (risk.expectedShortfall() == null) {
            return missing(risk, risk.closedFormExpectedShortfall());
        }
        return new Cell(
                "number",
                money.estimate(risk.expectedShortfall(), risk.expectedShortfallInterval()),
                money.error(risk.expectedShortfallInterval()),
                Money.exact(risk.expectedShortfall()),
                inFull(risk.expectedShortfall(), risk.expectedShortfallInterval(), risk.closedFormExpectedShortfall()));
    }

    /** Where there are too few samples, the model's exact figure is there all the same. */
    private Cell missing(RiskFigures risk, @Nullable Double closedForm) {
        String reason = risk.reason() == null ? "not defined" : risk.reason();
        return closedForm == null
                ? new Cell("number none", Money.NONE, "", "", reason)
                : new Cell(
                        "number none",
                        money.amount(closedForm),
                        "closed form",
                        "",
                        reason + " Closed form " + Money.precise(closedForm) + " " + money.code());
    }

    private String inFull(double value, @Nullable Interval interval, @Nullable Double closedForm) {
        return Money.exact(value) + " " + money.code()
                + (interval == null
                        ? ""
                        : "; 95 % interval of the simulation " + Money.precise(interval) + " " + money.code())
                + (closedForm == null ? "" : "; closed form " + Money.precise(closedForm) + " " + money.code());
    }

    private static String percentBeyond(ConfidenceLevel level) {
        return BigDecimal.ONE
                .subtract(level.value())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
