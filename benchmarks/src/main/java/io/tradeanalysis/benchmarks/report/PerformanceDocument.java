package io.tradeanalysis.benchmarks.report;

import io.tradeanalysis.benchmarks.report.Results.Part;
import io.tradeanalysis.benchmarks.report.Results.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of {@code docs/performance.md} between two markers: what was measured, beside its targets. What is around it is
 * written by people; no figure is.
 */
public final class PerformanceDocument {

    static final String BEGIN = "<!-- measured: begin; written by scripts/bench -->";
    static final String END = "<!-- measured: end -->";

    /** Puts what a folder of results has into a document. */
    public static void render(Path document, Path results) throws IOException {
        Files.writeString(document, with(Files.readString(document), new Results(results).read()));
    }

    /** The text with what is between its markers replaced. */
    static String with(String text, List<Part> parts) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("markers: not both there (expected: %s ... %s)".formatted(BEGIN, END));
        }
        return text.substring(0, begin + BEGIN.length()) + "\n\n" + measured(parts) + "\n" + text.substring(end);
    }

    private static String measured(List<Part> parts) {
        StringBuilder text = new StringBuilder("### Targets\n\n").append(targets(parts));
        for (Part part : parts) {
            text.append("\n### Part `%s`\n\n".formatted(part.part())).append(origin(part));
            for (Table table : part.tables()) {
                text.append("\n%s:\n\n".formatted(table.title())).append(table(table.columns(), table.rows()));
            }
        }
        return text.toString();
    }

    private static String targets(List<Part> parts) {
        Map<String, Figure> figures = parts.stream()
                .flatMap(part -> part.figures().stream())
                .collect(Collectors.toMap(Figure::id, Function.identity()));
        List<List<String>> rows = new ArrayList<>();
        for (Target target : Target.ALL) {
            Figure figure = figures.get(target.id());
            rows.add(
                    figure == null
                            ? List.of(target.figure(), bound(target), "not measured", "", "")
                            : List.of(
                                    target.figure(),
                                    bound(target),
                                    number(figure.value(), target.unit()),
                                    figure.low() == figure.high()
                                            ? ""
                                            : number(figure.low(), "") + " .. " + number(figure.high(), ""),
                                    outcome(target, figure.value())));
        }
        return table(List.of("figure", "target", "measured", "quartiles", ""), rows);
    }

    private static String outcome(Target target, double value) {
        if (Double.isNaN(target.bound())) {
            return "reported";
        }
        return target.isMetBy(value) ? "met" : "**missed**";
    }

    private static String bound(Target target) {
        return Double.isNaN(target.bound())
                ? "report"
                : (target.atLeast() ? ">= " : "<= ") + number(target.bound(), target.unit());
    }

    private static String number(double value, String unit) {
        String digits = Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value)
                        .replaceAll("(\\.\\d*?)0+$", "$1")
                        .replaceAll("\\.$", "");
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    private static String origin(Part part) {
        Machine machine = part.machine();
        return "%s, %d cores, %s; %s, flags `%s`; load before: %s. %s, by `%s`.\n"
                .formatted(
                        machine.processor(),
                        machine.cores(),
                        machine.vectors(),
                        machine.jdk(),
                        String.join(" ", machine.flags()),
                        String.format(Locale.ROOT, "%.2f", machine.load()),
                        part.date(),
                        part.command());
    }

    private static String table(List<String> columns, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(row(columns));
        text.append(row(columns.stream().map(column -> "---").toList()));
        rows.forEach(cells -> text.append(row(cells)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private PerformanceDocument() {}
}
