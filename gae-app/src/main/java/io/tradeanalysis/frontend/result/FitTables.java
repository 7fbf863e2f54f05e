package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.frontend.result.TradeTable.Cell;
import io.tradeanalysis.frontend.result.TradeTable.Column;
import io.tradeanalysis.frontend.result.TradeTable.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the table of the models that were fitted to the trades' past returns. */
final class FitTables {

    private static final MathContext SCREEN = new MathContext(5);

    /** One row for each trade; empty if no trade has a fitted model. */
    static Optional<TradeTable> of(AnalysisResult result) {
        List<String> names = result.fittedNames();
        List<TradeResult> trades = result.trades();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new TradeTable(
                        columns(names),
                        IntStream.range(0, trades.size())
                                .mapToObj(number -> row(number, trades.get(number), names))
                                .toList()));
    }

    private static List<Column> columns(List<String> names) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Open_Date", "Open date", "date", "Date on which the position was opened"));
        names.forEach(name -> columns.add(
                new Column("Fit_" + name, name, "number", "Fitted to simple one-bar returns: 0.01 is 1 %")));
        return columns;
    }

    private static Row row(int number, TradeResult trade, List<String> names) {
        List<Cell> cells = new ArrayList<>();
        String date = trade.openDate().toString();
        cells.add(new Cell("date", date, "", date, ""));
        names.forEach(name -> cells.add(Optional.ofNullable(trade.fitted(name))
                .map(FitTables::cell)
                .orElse(new Cell("number none", Money.NONE, "", "", "not fitted"))));
        return new Row(number, "", cells);
    }

    private static Cell cell(double value) {
        String exact = Money.exact(value);
        return new Cell(
                "number", new BigDecimal(value, SCREEN).stripTrailingZeros().toPlainString(), "", exact, exact);
    }

    private FitTables() {}
}
