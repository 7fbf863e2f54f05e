package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.result.TradeTable.Cell;
import io.tradeanalysis.frontend.result.TradeTable.Column;
import io.tradeanalysis.frontend.result.TradeTable.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the table of trades. */
final class TradeTables {

    private final Money money;

    private TradeTables(Money money) {
        this.money = money;
    }

    static TradeTable of(AnalysisResult result, Money money) {
        TradeTables tables = new TradeTables(money);
        List<TradeResult> trades = result.trades();
        return new TradeTable(
                tables.columns(result.request().confidences(), result.request().units()),
                IntStream.range(0, trades.size())
                        .mapToObj(number -> tables.row(number, trades.get(number)))
                        .toList());
    }

    private List<Column> columns(List<ConfidenceLevel> confidences, int units) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Signal", "Signal", "signal", "BUY opens a long position, SELL a short one"),
                new Column("Open_Date", "Open date", "date", "Date of the signal that opened the position"),
                new Column("Close_Date", "Close date", "date", "Date of the next signal, or the last date"),
                new Column("Open_Price", "Open price", "number", "Price of one unit when opened, " + money.code()),
                new Column("Close_Price", "Close price", "number", "Price of one unit when closed, " + money.code()),
                new Column(
                        "P&L",
                        "P&L",
                        "number",
                        String.format(Locale.ROOT, "Profit or loss of %,d units, %s", units, money.code())),
                new Column("Cumulative_Profit", "Cumulative", "number", "Sum of the profits so far, " + money.code())));
        for (ConfidenceLevel level : confidences) {
            columns.add(new Column(
                    "VAR_" + level.percent(),
                    "VaR " + level.percent(),
                    "number",
                    "Value at Risk: with %s %% confidence the loss over one bar is at most this, %s"
                            .formatted(level.percent(), money.code())));
            columns.add(new Column(
                    "ES_" + level.percent(),
                    "ES " + level.percent(),
                    "number",
                    "Expected shortfall: the mean loss in the worst %s %% of cases, %s"
                            .formatted(percentBeyond(level), money.code())));
        }
        return columns;
    }

    private Row row(int number, TradeResult trade) {
        List<Cell> cells = new ArrayList<>(List.of(
                signal(trade.signal()),
                date(trade.openDate()),
                date(trade.closeDate()),
                number("number", money.price(trade.openPrice()), trade.openPrice()),
                number("number", money.price(trade.closePrice()), trade.closePrice()),
                number("number profit", money.signed(trade.profit()), trade.profit()),
                number("number", money.signed(trade.cumulativeProfit()), trade.cumulativeProfit())));
        for (RiskFigures risk : trade.risk()) {
            cells.add(valueAtRisk(risk));
            cells.add(expectedShortfall(risk));
        }
        return new Row(number, trade.profit() > 0 ? "gain" : "loss", cells);
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
            return missing(risk);
        }
        return new Cell(
                "number",
                money.estimate(risk.valueAtRisk(), risk.interval()),
                money.error(risk.interval()),
                Money.exact(risk.valueAtRisk()),
                inFull(risk.valueAtRisk(), risk.interval(), risk.closedForm()));
    }

    /** Its error is left to the title: two errors in a row would be too much to read. */
    private Cell expectedShortfall(RiskFigures risk) {
        if (risk.expectedShortfall() == null) {
            return missing(risk);
        }
        return new Cell(
                "number",
                money.estimate(risk.expectedShortfall(), risk.expectedShortfallInterval()),
                "",
                Money.exact(risk.expectedShortfall()),
                inFull(risk.expectedShortfall(), risk.expectedShortfallInterval(), risk.closedFormExpectedShortfall()));
    }

    private static Cell missing(RiskFigures risk) {
        return new Cell("number none", Money.NONE, "", "", risk.reason() == null ? "not defined" : risk.reason());
    }

    private String inFull(double value, @Nullable Interval interval, @Nullable Double closedForm) {
        return Money.exact(value) + " " + money.code()
                + (interval == null ? "" : "; 95 % interval of the simulation " + Money.precise(interval))
                + (closedForm == null ? "" : "; closed form " + Money.precise(closedForm));
    }

    private static String percentBeyond(ConfidenceLevel level) {
        return BigDecimal.ONE
                .subtract(level.value())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
