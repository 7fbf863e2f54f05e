package io.tradeanalysis.operations.receipt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A receipt as a table for people. */
public final class ReceiptTable {

    private static final List<String> HEADER = List.of("FATE", "CLOUD", "KIND", "WHAT", "WHY");

    private ReceiptTable() {}

    /** The table, and a summary under it. */
    public static String text(Receipt receipt) {
        List<List<String>> rows = receipt.lines().stream()
                .sorted(Comparator.comparing(Receipt.Line::fate)
                        .thenComparing(line -> line.resource().cloud())
                        .thenComparing(line -> line.resource().kind())
                        .thenComparing(line -> line.resource().id()))
                .map(ReceiptTable::row)
                .toList();
        return rows.isEmpty() ? summary(receipt) : table(rows) + "\n\n" + summary(receipt);
    }

    private static List<String> row(Receipt.Line line) {
        return List.of(
                line.fate().word(),
                line.resource().cloud().title(),
                line.resource().kind(),
                line.resource().title(),
                line.reason());
    }

    private static String table(List<List<String>> rows) {
        List<Integer> widths = IntStream.range(0, HEADER.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .reduce(HEADER.get(column).length(), Math::max))
                .toList();
        return IntStream.rangeClosed(0, rows.size())
                .mapToObj(number -> number == 0 ? HEADER : rows.get(number - 1))
                .map(row -> line(row, widths))
                .collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths.get(column) - row.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String summary(Receipt receipt) {
        String place = "%s in %s%s"
                .formatted(
                        receipt.environment(),
                        receipt.search().text(),
                        receipt.search().unseen());
        return receipt.isComplete()
                ? "%s: %d deleted, %d went along, %d left, %d not seen, %d shared"
                        .formatted(
                                place,
                                receipt.count(Fate.DELETED),
                                receipt.count(Fate.WENT_ALONG),
                                receipt.count(Fate.LEFT),
                                receipt.count(Fate.UNSEEN),
                                receipt.count(Fate.SHARED))
                : "%s: %d not seen, %d shared; would delete %s"
                        .formatted(
                                place,
                                receipt.count(Fate.UNSEEN),
                                receipt.count(Fate.SHARED),
                                resources(receipt.count(Fate.FOUND)));
    }

    /** A number of resources in words. */
    public static String resources(long count) {
        return count == 1 ? "1 resource" : count + " resources";
    }
}
