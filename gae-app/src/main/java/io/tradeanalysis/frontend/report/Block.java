package io.tradeanalysis.frontend.report;

import java.util.List;
import java.util.Optional;

/** A part of a section. */
sealed interface Block {

    /** A paragraph. */
    record Words(String text) implements Block {}

    /** Sentences that stand by themselves. */
    record Points(List<String> sentences) implements Block {

        /** Copies the list. */
        public Points {
            sentences = List.copyOf(sentences);
        }
    }

    /** An address to go to. */
    record Address(String url) implements Block {}

    /**
     * A table. A row whose first cell is empty goes on with the row before it.
     *
     * @param caption what it shows
     * @param columns its head
     * @param rows one cell for each column
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {

        /** Copies the lists and checks the lengths. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "%s: %d cells (expected: %d)".formatted(caption, row.size(), columns.size()));
                }
            }
        }

        /** Whether a row goes on with the one before it. */
        public boolean goesOn(List<String> row) {
            return row.getFirst().isEmpty();
        }
    }

    /**
     * A column of a table.
     *
     * @param head its name, with the unit
     * @param isNumber whether its cells are numbers, which end at the same place
     */
    record Column(String head, boolean isNumber) {

        static Column text(String head) {
            return new Column(head, false);
        }

        static Column number(String head) {
            return new Column(head, true);
        }
    }

    /**
     * A chart.
     *
     * @param words what it shows, for those who don't see it
     * @param light dark on light: a PNG in a PDF report, an SVG in an HTML report
     * @param dark the same, light on dark, where a report follows its reader's theme
     */
    @SuppressWarnings("ArrayRecordComponent") // written out, never compared
    record Image(String words, byte[] light, Optional<byte[]> dark) implements Block {}
}
