package io.tradeanalysis.frontend.result;

import java.util.List;

/**
 * The trades as a table.
 *
 * @param columns its head
 * @param rows one for each trade
 */
public record TradeTable(List<Column> columns, List<Row> rows) {

    /** Copies the lists. */
    public TradeTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param name as in the CSV file
     * @param label what its head shows
     * @param style class of its cells
     * @param title what it is, with its unit
     */
    public record Column(String name, String label, String style, String title) {}

    /**
     * One trade.
     *
     * @param number from 0, in the order of the signals
     * @param tone {@code gain} or {@code loss}
     * @param cells one for each column, or one for several
     */
    public record Row(int number, String tone, List<Cell> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param style class
     * @param text what it shows
     * @param note smaller text behind it, such as the error of an estimate
     * @param value what it is sorted by, with all digits
     * @param title what it says when asked
     * @param columns how many columns it covers
     */
    public record Cell(String style, String text, String note, String value, String title, int columns) {

        Cell(String style, String text, String note, String value, String title) {
            this(style, text, note, value, title, 1);
        }
    }
}
