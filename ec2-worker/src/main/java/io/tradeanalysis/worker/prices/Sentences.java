package io.tradeanalysis.worker.prices;

import java.util.List;
import java.util.stream.Collectors;

/** What users are told about prices, none of it longer than they would read. */
final class Sentences {

    private static final int MOST_ASSETS = 30;
    private static final int MOST_LINES = 10;

    static String skippedRows(String file, List<Long> lines) {
        return lines.size() == 1
                ? "1 row of %s without a price was skipped: line %d.".formatted(file, lines.getFirst())
                : "%,d rows of %s without a price were skipped: lines %s."
                        .formatted(lines.size(), file, first(MOST_LINES, lines));
    }

    static String onlyAssets(List<String> known) {
        return known.isEmpty() ? "There are no prices of any asset yet" : "Only " + first(MOST_ASSETS, known);
    }

    private static String first(int most, List<?> items) {
        String listed = items.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "));
        return items.size() <= most ? listed : "%s and %,d more".formatted(listed, items.size() - most);
    }

    private Sentences() {}
}
