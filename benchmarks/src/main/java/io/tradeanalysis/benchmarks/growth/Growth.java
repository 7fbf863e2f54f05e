package io.tradeanalysis.benchmarks.growth;

import io.tradeanalysis.benchmarks.report.Clock;
import io.tradeanalysis.benchmarks.report.Figure;
import io.tradeanalysis.benchmarks.report.Machine;
import io.tradeanalysis.benchmarks.report.Results;
import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Time of a whole analysis in this process, as one of its sizes grows and the others stay. */
public final class Growth {

    private static final double WARM_UP_NANOS = 3e9;
    private static final double SHORTEST_NANOS = 20e6;
    private static final int ROUNDS = 11;
    private static final int ROWS = 5_000;
    private static final int SAMPLES = 100_000;
    private static final int FEW_SAMPLES = 1_000;
    private static final int TRADES = 100;

    private final Clock clock;

    /** Measures, draws and writes down. */
    public static void measure(Path root, String command, String clock) throws IOException {
        new Growth(Clock.named(clock)).measure(root, command);
    }

    private void measure(Path root, String command) throws IOException {
        Machine machine = Machine.here();
        List<Curve> curves = List.of(samples(), trades(), rows());
        GrowthChart.write(curves, root.resolve("docs/performance/growth.png"));
        new Results(root.resolve("benchmarks/results"))
                .write(
                        "growth",
                        machine,
                        command,
                        curves.stream().map(Growth::figure).toList(),
                        List.of(table(curves)),
                        Map.of("clock", clock, "curves", curves));
    }

    private static Figure figure(Curve curve) {
        return new Figure("growth." + curve.name(), curve.slope(), curve.slope(), curve.slope());
    }

    private Results.Table table(List<Curve> curves) {
        List<List<String>> rows = curves.stream()
                .flatMap(curve -> IntStream.range(0, curve.sizes().size())
                        .mapToObj(i -> List.of(
                                curve.title(),
                                String.format(Locale.ROOT, "%,d", curve.sizes().get(i)),
                                String.format(
                                        Locale.ROOT, "%.3g ms", curve.nanos().get(i) / 1e6))))
                .toList();
        return new Results.Table(
                "Time of a whole analysis on one thread, medians of %d ([plot](performance/growth.png))"
                        .formatted(ROUNDS),
                List.of("against", "size", "time"),
                rows);
    }

    private Curve samples() {
        PriceSeries prices = withTrades(TRADES);
        return curve(
                "samples",
                "S, of %d trades".formatted(TRADES),
                List.of(10_000, 31_623, 100_000, 316_228, 1_000_000),
                samples -> analyse(prices, samples));
    }

    private Curve trades() {
        List<Integer> sizes = List.of(10, 25, 50, 100, 250, 500);
        List<PriceSeries> series = sizes.stream().map(Growth::withTrades).toList();
        return curve(
                "trades",
                "trades, S = %,d".formatted(SAMPLES),
                sizes,
                trades -> analyse(series.get(sizes.indexOf(trades)), SAMPLES));
    }

    private Curve rows() {
        List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);
        List<PriceSeries> series = sizes.stream().map(Growth::walk).toList();
        return curve(
                "rows",
                "rows and their trades, S = %d".formatted(FEW_SAMPLES),
                sizes,
                rows -> analyse(series.get(sizes.indexOf(rows)), FEW_SAMPLES));
    }

    /** From prices to figures. */
    private static void analyse(PriceSeries prices, int samples) {
        AnalysisPlan plan = AnalysisPlan.of(request(samples), prices);
        List<TradeRisk> risks = plan.batches().stream().flatMap(Growth::assess).toList();
        if (plan.figures(risks).trades().size() != plan.trades().size()) {
            throw new IllegalStateException("trades: other than planned");
        }
    }

    private static Stream<TradeRisk> assess(RiskBatch batch) {
        RiskAssessor assessor = RiskAssessor.of(batch);
        return batch.trades().stream().map(assessor::assess);
    }

    private static AnalysisRequest request(int samples) {
        return AnalysisRequest.of("WALK", 5, 20, samples, 1);
    }

    /** The first rows of a walk that give a number of trades; a row gives one more at most. */
    private static PriceSeries withTrades(int trades) {
        PriceSeries all = walk(ROWS);
        int opened =
                AnalysisPlan.of(request(SAMPLES), all).trades().get(trades - 1).openRow();
        return IntStream.rangeClosed(opened + 1, ROWS)
                .mapToObj(rows -> PriceSeries.of(all.dates().subList(0, rows), Arrays.copyOf(all.prices(), rows)))
                .filter(cut -> AnalysisPlan.of(request(SAMPLES), cut).trades().size() == trades)
                .findFirst()
                .orElseThrow();
    }

    /** Prices of a random walk, a day a row. */
    static PriceSeries walk(int rows) {
        Random random = new Random(rows);
        double[] prices = new double[rows];
        double price = 100;
        for (int i = 0; i < rows; i++) {
            price *= Math.exp(0.01 * random.nextGaussian() + Math.log(100 / price) * 1e-3);
            prices[i] = price;
        }
        LocalDate first = LocalDate.of(1, 1, 1);
        return PriceSeries.of(
                Stream.iterate(first, day -> day.plusDays(1)).limit(rows).toList(), prices);
    }

    /** All sizes take their turn in each round, so that whatever slows the machine down slows down all. */
    private Curve curve(String name, String title, List<Integer> sizes, IntConsumer job) {
        warmUp(sizes, job);
        int[] times = sizes.stream()
                .mapToInt(size -> (int) Math.max(1, SHORTEST_NANOS / nanos(size, job, 1)))
                .toArray();
        double[][] nanos = new double[sizes.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                nanos[i][round] = nanos(sizes.get(i), job, times[i]);
            }
        }
        List<Double> medians = Arrays.stream(nanos).map(Growth::median).toList();
        Curve curve = new Curve(name, title, sizes, medians, Curve.slope(sizes, medians));
        System.out.println(curve);
        return curve;
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void warmUp(List<Integer> sizes, IntConsumer job) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP_NANOS) {
            sizes.forEach(job::accept);
        }
    }

    private double nanos(int size, IntConsumer job, int times) {
        long start = clock.now();
        for (int i = 0; i < times; i++) {
            job.accept(size);
        }
        return (double) (clock.now() - start) / times;
    }

    private Growth(Clock clock) {
        this.clock = clock;
    }
}
