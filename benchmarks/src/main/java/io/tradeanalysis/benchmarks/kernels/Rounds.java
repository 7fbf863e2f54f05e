package io.tradeanalysis.benchmarks.kernels;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What was measured of one job at one size. */
record Rounds(Job job, int samples, Rates all) {

    private double[] of(Name name) {
        return all.of(job, samples, name);
    }

    private boolean has(Name name) {
        return of(name).length > 0;
    }

    List<String> rates() {
        List<String> cells = new ArrayList<>(List.of(job.title(), "%,d".formatted(samples)));
        for (Name name : Name.values()) {
            cells.add(
                    has(name)
                            ? String.format(
                                    Locale.ROOT, "%.3g", Quartiles.of(of(name)).median())
                            : "");
        }
        return cells;
    }

    List<List<String>> ratios() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("vectors / C", ratio(Name.VECTOR, Name.C)));
        if (has(Name.NUMPY)) {
            rows.add(row("vectors / numpy", ratio(Name.VECTOR, Name.NUMPY)));
            rows.add(row("plain / numpy", ratio(Name.PLAIN, Name.NUMPY)));
        }
        return rows;
    }

    private List<String> row(String name, Quartiles ratio) {
        return List.of(
                job.title(),
                "%,d".formatted(samples),
                name,
                String.format(Locale.ROOT, "%.3g", ratio.median()),
                String.format(Locale.ROOT, "%.3g .. %.3g", ratio.low(), ratio.high()));
    }

    List<Figure> figures() {
        String id = "kernel." + job.name().toLowerCase(Locale.ROOT);
        List<Figure> figures = new ArrayList<>();
        figures.add(ratio(Name.VECTOR, Name.C).figure(id + ".c"));
        if (has(Name.NUMPY)) {
            figures.add(ratio(Name.VECTOR, Name.NUMPY).figure(id + ".numpy"));
            figures.add(ratio(Name.PLAIN, Name.NUMPY).figure(id + ".plain"));
        }
        return figures;
    }

    private Quartiles ratio(Name above, Name below) {
        return Quartiles.of(IntStream.range(0, of(above).length)
                .mapToDouble(round -> of(above)[round] / of(below)[round])
                .toArray());
    }
}
