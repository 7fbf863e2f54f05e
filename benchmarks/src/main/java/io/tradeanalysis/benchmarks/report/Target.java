package io.tradeanalysis.benchmarks.report;

import java.util.List;

/**
 * What a figure must reach.
 *
 * @param id the figure's
 * @param figure what is measured
 * @param atLeast whether the bound is the least, not the most; of no meaning without one
 * @param bound NaN where the figure is just to be reported
 * @param unit "x", "s" and the like
 */
record Target(String id, String figure, boolean atLeast, double bound, String unit) {

    private static final String ONE_BAR = "kernel, 1 bar, one thread, 64-bit hashes, ";

    /** All of them, in the order of the document. */
    static final List<Target> ALL = List.of(
            atLeast("kernel.points.numpy", ONE_BAR + "two points: over numpy", 50, "x"),
            atLeast("kernel.points.c", ONE_BAR + "two points: share of C", 0.95, ""),
            atLeast("kernel.tails.numpy", ONE_BAR + "with interval and ES: over numpy", 30, "x"),
            atLeast("kernel.tails.c", ONE_BAR + "with interval and ES: share of C", 0.9, ""),
            atLeast("kernel.points.plain", "plain fallback, two points: over numpy", 15, "x"),
            atLeast("kernel.tails.plain", "plain fallback, with interval and ES: over numpy", 15, "x"),
            atLeast("kernel.paths.numpy", "path kernel, 10 bars, with interval and ES: over numpy", 6, "x"),
            atLeast("kernel.paths.c", "path kernel, 10 bars, with interval and ES: share of C", 0.8, ""),
            atLeast("kernel.threads", "two threads / one, over C's own", 0.97, ""),
            atMost("chain.first", "first request after start, 375 trades x 100,000, over 2 x warm + 150 ms", 1, ""),
            atLeast(
                    "chain.original",
                    "whole analysis in the worker, AMZN 20/20, S = 100,000, R = 2: over the original",
                    700,
                    "x"),
            atMost("chain.studentPaths", "375 trades x 100,000 Student-t paths of 10 bars, R = 2", 3, "s"),
            atMost("chain.grading", "all four models graded over AMZN, V = 500, S = 10,000, R = 2", 1, "s"),
            atMost(
                    "chain.browser",
                    "whole analysis, AMZN 20/20, S = 1,000,000, in the browser: submit to rendered page, p50",
                    1,
                    "s"),
            atMost("chain.overhead", "overhead of the chain, p50", 10, "ms"),
            reported("chain.throughput", "throughput of the chain, S = 10,000, A = 50: analyses a core and second", ""),
            reported("chain.even", "of that, answered evenly: 70, 50 or 35 %", ""),
            atMost("chain.spread", "p99 / p50 then", 4, ""),
            atMost("growth.samples", "time against S, 1e4 .. 1e6: slope on log-log axes", 1.05, ""),
            atMost("growth.trades", "time against trades, 10 .. 500: slope on log-log axes", 1.05, ""),
            atMost("growth.rows", "the engine's time against rows, 1e3 .. 1e6: slope on log-log axes", 1.05, ""),
            atMost("start.worker", "worker: start of the JVM to first answered call", 2.5, "s"),
            atMost("start.lambda", "Lambda handler: cold init without SnapStart, on one core", 1, "s"),
            reported("start.lambda.batch", "Lambda handler: batch of 40 trades x 1,000,000", "s"),
            atMost("memory.worker", "idle memory of the worker, before and after analyses", 180, "MB"),
            atMost("memory.frontEnd", "idle memory of the front end, likewise", 220, "MB"));

    private static Target atLeast(String id, String figure, double bound, String unit) {
        return new Target(id, figure, true, bound, unit);
    }

    private static Target atMost(String id, String figure, double bound, String unit) {
        return new Target(id, figure, false, bound, unit);
    }

    private static Target reported(String id, String figure, String unit) {
        return new Target(id, figure, false, Double.NaN, unit);
    }

    /** Whether a figure is as it must be; true if it is just to be reported. */
    boolean isMetBy(double value) {
        return Double.isNaN(bound) || (atLeast ? value >= bound : value <= bound);
    }
}
