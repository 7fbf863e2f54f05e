package io.tradeanalysis.operations.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Rows as a table in Markdown, with their sum. */
final class CostTable {

    private static final int DECIMALS = 4;

    static String of(String title, List<CostLine> lines) {
        StringBuilder table = new StringBuilder("| %s | | USD |%n|---|---|---:|%n".formatted(title));
        for (CostLine line : lines) {
            table.append(row(line.what(), line.arithmetic(), line.dollars()));
        }
        return table.append(row("**together**", "", sum(lines))).toString();
    }

    static BigDecimal sum(List<CostLine> lines) {
        return lines.stream().map(CostLine::dollars).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String rounded(BigDecimal dollars) {
        return dollars.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String row(String what, String arithmetic, BigDecimal dollars) {
        return "| %s | %s | %s |%n".formatted(what, arithmetic, rounded(dollars));
    }

    private CostTable() {}
}
