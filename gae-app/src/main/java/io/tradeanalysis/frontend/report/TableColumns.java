package io.tradeanalysis.frontend.report;

import java.util.Arrays;
import java.util.List;

/** How wide the columns of a table are, and how large its letters: as wide as their cells, or the longest texts in several lines. */
final class TableColumns {

    static final float PADDING = 4;

    private static final float USUAL = 8.5f;
    private static final float DENSE = 7.2f;
    private static final float SMALLEST = 5.5f;

    /** Share of the width from which on a column of texts may have its cells in several lines. */
    private static final float LONG = 0.2f;

    /** Share of the width that such a column has at most, if it is not the widest. */
    private static final float MOST = 0.26f;

    /** Tables of more rows are written small. */
    private static final int FEW = 60;

    private final float size;
    private final float[] widths;

    private TableColumns(float size, float[] widths) {
        this.size = size;
        this.widths = widths;
    }

    static TableColumns of(Block.Table table, Sheets sheets) {
        float size = table.rows().size() > FEW ? DENSE : USUAL;
        float[] natural = natural(table, sheets, size);
        float all = sum(natural);
        float most = sheets.width();
        if (all <= most) {
            return new TableColumns(size, scaled(natural, most / all));
        }
        float[] wrapped = wrapped(table.columns(), natural, most);
        if (sum(wrapped) <= most) {
            return new TableColumns(size, scaled(wrapped, most / sum(wrapped)));
        }
        float[] least = sum(wrapped) < all ? wrapped : natural;
        float padding = 2 * PADDING * least.length;
        float factor = (most - padding) / (sum(least) - padding);
        return new TableColumns(Math.max(SMALLEST, size * factor), shrunk(least, factor));
    }

    private static float[] natural(Block.Table table, Sheets sheets, float size) {
        float[] widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = sheets.bold().widestWord(table.columns().get(i).head(), size);
        }
        for (List<String> row : table.rows()) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], sheets.regular().width(row.get(i), size));
            }
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += 2 * PADDING;
        }
        return widths;
    }

    /** Long texts in several lines: the widest column has what the others leave. */
    private static float[] wrapped(List<Block.Column> columns, float[] natural, float most) {
        float[] widths = natural.clone();
        int widest = 0;
        for (int i = 0; i < widths.length; i++) {
            if (!columns.get(i).isNumber() && widths[i] > LONG * most) {
                widths[i] = Math.min(widths[i], MOST * most);
                widest = natural[i] > natural[widest] || columns.get(widest).isNumber() ? i : widest;
            }
        }
        float others = sum(widths) - widths[widest];
        widths[widest] = columns.get(widest).isNumber() ? widths[widest] : Math.max(LONG * most, most - others);
        return widths;
    }

    private static float[] scaled(float[] widths, float factor) {
        float[] scaled = widths.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    /** Letters are smaller, the padding is not. */
    private static float[] shrunk(float[] widths, float factor) {
        float[] shrunk = widths.clone();
        for (int i = 0; i < shrunk.length; i++) {
            shrunk[i] = (shrunk[i] - 2 * PADDING) * factor + 2 * PADDING;
        }
        return shrunk;
    }

    private static float sum(float[] widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }

    /** Size of the letters. */
    float size() {
        return size;
    }

    /** Width of a column with its padding. */
    float width(int column) {
        return widths[column];
    }

    /** Where a column begins. */
    float left(int column) {
        return sum(Arrays.copyOf(widths, column));
    }
}
