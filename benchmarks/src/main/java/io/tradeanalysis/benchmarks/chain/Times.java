package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Quartiles;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * How long something took, again and again.
 *
 * @param nanos one a time
 */
record Times(List<Double> nanos) {

    /** Copies the list. */
    Times {
        nanos = List.copyOf(nanos);
    }

    Quartiles quartiles() {
        return Quartiles.of(stream().toArray());
    }

    /** A figure made of each. */
    Figure figure(String id, DoubleUnaryOperator fromNanos) {
        return Quartiles.of(stream().map(fromNanos).toArray()).figure(id);
    }

    /** What, its median and its quartiles, in milliseconds. */
    List<String> row(String what) {
        Quartiles quartiles = quartiles();
        return List.of(what, millis(quartiles.median()), millis(quartiles.low()) + " .. " + millis(quartiles.high()));
    }

    private static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    private DoubleStream stream() {
        return nanos.stream().mapToDouble(Double::doubleValue);
    }
}
