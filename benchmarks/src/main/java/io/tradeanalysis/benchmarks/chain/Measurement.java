package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Results.Table;
import java.util.List;

/**
 * What was measured.
 *
 * @param figures for targets
 * @param table what they are made of
 */
record Measurement(List<Figure> figures, Table table) {

    /** Copies the list, and prints the figures: a long run is watched. */
    Measurement {
        figures = List.copyOf(figures);
        figures.forEach(System.out::println);
    }
}
