package io.tradeanalysis.benchmarks.start;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Quartiles;
import io.tradeanalysis.benchmarks.report.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values by what they are of, in the order in which these came. */
final class Measurements {

    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String name, double value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        System.out.printf(Locale.ROOT, "%s: %.3f%n", name, value);
    }

    /** The figure of a target: that of the measurement whose name begins so and has one of the ends; of several the one with the greatest median. */
    Figure figure(String id, String process, String... ends) {
        return values.keySet().stream()
                .filter(name ->
                        name.startsWith(process) && List.of(ends).stream().anyMatch(name::endsWith))
                .map(this::quartiles)
                .max(Comparator.comparingDouble(Quartiles::median))
                .map(of -> of.figure(id))
                .orElseThrow(() -> new IllegalArgumentException("measured: nothing of " + process + List.of(ends)));
    }

    Results.Table table(String title) {
        List<List<String>> rows = values.keySet().stream()
                .map(name -> List.of(name, text(quartiles(name))))
                .toList();
        return new Results.Table(title, List.of("what", "median (quartiles)"), rows);
    }

    Map<String, List<Double>> all() {
        return values;
    }

    private static String text(Quartiles of) {
        return String.format(Locale.ROOT, "%.3f (%.3f .. %.3f)", of.median(), of.low(), of.high());
    }

    private Quartiles quartiles(String name) {
        return Quartiles.of(values.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
