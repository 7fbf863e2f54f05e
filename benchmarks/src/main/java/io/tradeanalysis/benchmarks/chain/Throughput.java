package io.tradeanalysis.benchmarks.chain;

import io.tradeanalysis.benchmarks.chain.OpenLoop.Load;
import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Quartiles;
import io.tradeanalysis.benchmarks.report.Results.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many analyses a second the chain answers for good, and how many evenly: the largest of some shares of that at which the
 * slowest in a hundred take at most four times as long as the middle. All share this machine's cores: front
 * end, worker, and those who ask.
 */
final class Throughput {

    private static final int BARS = 50;
    private static final int SAMPLES = 10_000;

    private static final int AT_ONCE = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ESTIMATE = Duration.ofSeconds(6);
    private static final Duration STEP = Duration.ofSeconds(8);
    private static final Duration STEADY = Duration.ofSeconds(12);
    private static final int TIMES = 5;
    private static final double ALONE = 10;
    private static final int STEPS = 6;
    private static final List<Double> SHARES = List.of(0.7, 0.5, 0.35);
    private static final double EVEN = 4;

    private final ApiClient api;
    private final Cpu cpu;
    private final List<List<String>> rows = new ArrayList<>();

    Throughput(ApiClient api, Cpu cpu) {
        this.api = api;
        this.cpu = cpu;
    }

    Measurement measure() {
        closedLoop(WARM_UP);
        double estimate = closedLoop(ESTIMATE);
        double alone = load("hardly any", ALONE, STEP, Double.MAX_VALUE).median();
        double sustained = highestSustained(estimate, alone);
        double even = 0;
        Quartiles spread = new Quartiles(Double.NaN, Double.NaN, Double.NaN);
        for (double share : SHARES) {
            even = share * sustained;
            spread = spread(even, share, alone);
            if (spread.median() <= EVEN) {
                break;
            }
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new Measurement(
                List.of(
                        figure("chain.throughput", sustained / cores),
                        figure("chain.even", even / cores),
                        spread.figure("chain.spread")),
                new Table(
                        "Analyses at a constant rate through the JSON API, AMZN %d/%d, S = %,d, R = 2; latencies from when each"
                                        .formatted(BARS, BARS, SAMPLES)
                                + " was due, milliseconds; processor time an analysis, milliseconds. No part limits the rate"
                                + " of a client; answers are not compressed",
                        List.of(
                                "step",
                                "analyses/s",
                                "p50",
                                "p99",
                                "longest",
                                "errors",
                                "front end",
                                "worker",
                                "generator"),
                        rows));
    }

    /** How far the slowest in a hundred are from the middle at a rate: the median of several stretches of time. */
    private Quartiles spread(double rate, double share, double alone) {
        return Quartiles.of(IntStream.range(0, TIMES)
                .mapToDouble(_ -> spreadOnce(rate, share, alone))
                .toArray());
    }

    private double spreadOnce(double rate, double share, double alone) {
        Load steady = load("%.0f %% of that".formatted(100 * share), rate, STEADY, alone);
        if (steady.errors() > 0) {
            throw new IllegalStateException("errors at %s analyses a second: %d".formatted(rate, steady.errors()));
        }
        return steady.percentile(99) / steady.median();
    }

    private static Figure figure(String id, double value) {
        return new Figure(id, value, value, value);
    }

    /** Between what is answered for good and what is not, half of the distance again and again. */
    private double highestSustained(double estimate, double alone) {
        double good = 0;
        double bad = Double.POSITIVE_INFINITY;
        double rate = 0.9 * estimate;
        for (int step = 0; step < STEPS; step++) {
            Load load = load("step " + (step + 1), rate, STEP, alone);
            if (load.isSustained(alone)) {
                good = rate;
                rate = Double.isInfinite(bad) ? 1.15 * rate : (good + bad) / 2;
            } else {
                bad = rate;
                rate = good == 0 ? 0.8 * rate : (good + bad) / 2;
            }
        }
        if (good > 0
                && bad < Double.POSITIVE_INFINITY
                && load("step again", bad, STEP, alone).isSustained(alone)) {
            good = bad; // what was too much in the beginning may not be any more
        }
        if (good == 0) {
            throw new IllegalStateException("no rate down to %.1f analyses a second was sustained".formatted(bad));
        }
        return good;
    }

    private Load load(String step, double rate, Duration length, double alone) {
        Cpu.Seconds before = cpu.now();
        Load load = OpenLoop.run(rate, length, number -> api.start(BARS, BARS, SAMPLES, number));
        Cpu.Seconds used = cpu.now().since(before);
        double count = load.latencies().getTotalCount();
        rows.add(List.of(
                step + (load.isSustained(alone) ? "" : ", not sustained"),
                String.format(Locale.ROOT, "%.1f", rate),
                millis(load.median()),
                millis(load.percentile(99)),
                millis(load.percentile(100)),
                Long.toString(load.errors()),
                millis(1e9 * used.frontEnd() / count),
                millis(1e9 * used.worker() / count),
                millis(1e9 * used.generator() / count)));
        System.out.println(rows.getLast());
        return load;
    }

    private static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    /** Analyses a second while some clients ask one after the other. */
    private double closedLoop(Duration length) {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        List<Thread> clients = new ArrayList<>();
        int[] answered = new int[AT_ONCE];
        IntStream.range(0, AT_ONCE)
                .forEach(client -> clients.add(Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        api.analyse(BARS, BARS, SAMPLES, client);
                        answered[client]++;
                    }
                })));
        clients.forEach(Throughput::join);
        return IntStream.of(answered).sum() / ((System.nanoTime() - start) / 1e9);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
