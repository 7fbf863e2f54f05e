package io.tradeanalysis.frontend.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Writes a table over as many pages as it needs; each begins with its head. */
final class TableWriter {

    private static final float LEADING = 1.3f;
    private static final float RULE = 0.5f;

    /** Tables up to this height are not parted; larger ones begin where there is room for this much of them. */
    private static final float SMALL = 280;

    private static final float BEGINNING = 90;

    private final Sheets sheets;
    private final Block.Table table;
    private final TableColumns columns;
    private final PDTableAttributeObject ofColumn = new PDTableAttributeObject();

    TableWriter(Sheets sheets, Block.Table table) {
        this.sheets = sheets;
        this.table = table;
        this.columns = TableColumns.of(table, sheets);
        ofColumn.setScope(PDTableAttributeObject.SCOPE_COLUMN);
    }

    /** Height of what should not be parted: all of a small table, else the head with the first rows. */
    float beginning() {
        float height = height(head());
        for (List<String> row : table.rows()) {
            height += height(lines(row, sheets.regular()));
            if (height > SMALL) {
                return BEGINNING;
            }
        }
        return height;
    }

    void write() throws IOException {
        List<List<String>> head = head();
        sheets.ensure(beginning());
        PDStructureElement element =
                sheets.tags().add(StandardStructureTypes.TABLE, sheets.tags().document());
        element.setAlternateDescription(table.caption());
        writeHead(element, head, true);
        List<List<String>> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            List<List<String>> row = lines(rows.get(i), sheets.regular());
            boolean goesOn = table.goesOn(rows.get(i));
            if (!sheets.hasRoom(height(row) * (goesOn ? 1 : linesFrom(i)))) {
                sheets.ensure(Float.MAX_VALUE);
                writeHead(element, head, false);
            }
            writeRow(element, row, goesOn);
        }
        rule();
        sheets.down(10);
    }

    /** How many rows a row is, with those that go on with it and are as high. */
    private int linesFrom(int first) {
        int next = first + 1;
        while (next < table.rows().size() && table.goesOn(table.rows().get(next))) {
            next++;
        }
        return next - first;
    }

    private List<List<String>> head() {
        return lines(table.columns().stream().map(Block.Column::head).toList(), sheets.bold());
    }

    private List<List<String>> lines(List<String> cells, Typeface face) {
        List<List<String>> lines = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            // what just fits must not be broken by rounding
            float width = columns.width(i) - 2 * TableColumns.PADDING + 0.1f;
            lines.add(face.lines(cells.get(i), columns.size(), width));
        }
        return lines;
    }

    private float height(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * columns.size() * LEADING + 2 * above();
    }

    /** The head is a part of the structure once; where it is repeated it is decoration. */
    private void writeHead(PDStructureElement element, List<List<String>> head, boolean isFirst) throws IOException {
        float height = height(head);
        sheets.fill(Sheets.WASH, 0, 0, sheets.width(), height);
        if (isFirst) {
            PDStructureElement row = sheets.tags().add(StandardStructureTypes.TR, element);
            for (int i = 0; i < head.size(); i++) {
                PDStructureElement cell = sheets.tags().add(StandardStructureTypes.TH, row);
                cell.addAttribute(ofColumn);
                write(cell, i, head.get(i), sheets.bold());
            }
        } else {
            sheets.beginDecoration();
            for (int i = 0; i < head.size(); i++) {
                writeAgain(i, head.get(i));
            }
            sheets.endDecoration();
        }
        sheets.down(height);
    }

    private void writeRow(PDStructureElement element, List<List<String>> cells, boolean goesOn) throws IOException {
        if (!goesOn) {
            rule();
        }
        PDStructureElement row = sheets.tags().add(StandardStructureTypes.TR, element);
        for (int i = 0; i < cells.size(); i++) {
            write(sheets.tags().add(StandardStructureTypes.TD, row), i, cells.get(i), sheets.regular());
        }
        sheets.down(height(cells));
    }

    private void rule() throws IOException {
        sheets.fill(Sheets.RULE, 0, 0, sheets.width(), RULE);
    }

    private void write(PDStructureElement cell, int column, List<String> lines, Typeface face) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            sheets.write(
                    cell,
                    face,
                    columns.size(),
                    Sheets.INK,
                    left(column, lines.get(i), face),
                    baseline(i),
                    lines.get(i));
        }
    }

    private void writeAgain(int column, List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            sheets.writeDecoration(
                    sheets.bold(),
                    columns.size(),
                    left(column, lines.get(i), sheets.bold()),
                    baseline(i),
                    lines.get(i));
        }
    }

    private float left(int column, String line, Typeface face) {
        float left = columns.left(column) + TableColumns.PADDING;
        return table.columns().get(column).isNumber()
                ? left + columns.width(column) - 2 * TableColumns.PADDING - face.width(line, columns.size())
                : left;
    }

    /** What is free above and below the lines of a row: less where letters are small. */
    private float above() {
        return columns.size() * columns.size() / 25;
    }

    private float baseline(int line) {
        return above() + columns.size() * (1 + line * LEADING);
    }
}
