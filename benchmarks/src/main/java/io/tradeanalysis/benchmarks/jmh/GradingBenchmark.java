package io.tradeanalysis.benchmarks.jmh;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.backtest.BlockForecasts;
import io.tradeanalysis.engine.backtest.ForecastBlock;
import io.tradeanalysis.engine.backtest.GradePart;
import io.tradeanalysis.engine.backtest.GradedSeries;
import io.tradeanalysis.engine.backtest.Grader;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.engine.prices.PriceFile;
import io.tradeanalysis.engine.prices.PriceFileReader;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All four models graded over AMZN's 3,776 prices, or as many generated ones where {@code TRADE_ANALYSIS_DATA} names no such
 * file: V = 500, S = 10,000, all cores.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GradingBenchmark {

    private static final int ROWS = 3_776;
    private static final int WINDOW = 500;
    private static final int SAMPLES = 10_000;

    /** Whether forecasts are from samples. */
    @Param({"false", "true"})
    public boolean simulated;

    private final AnalysisRequest request = AnalysisRequest.of("AMZN", 20, WINDOW, SAMPLES, 42);
    private PriceSeries prices = walk();

    /** Reads the prices. */
    @Setup
    public void prepare() throws IOException {
        Path file = Path.of(System.getenv().getOrDefault("TRADE_ANALYSIS_DATA", ""), "AMZN.csv");
        if (Files.isReadable(file)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                if (PriceFileReader.read("AMZN.csv", bytes) instanceof PriceFile.Usable usable) {
                    prices = usable.prices();
                }
            }
        }
    }

    private static PriceSeries walk() {
        Random random = new Random(1);
        double[] prices = new double[ROWS];
        double price = 100;
        for (int row = 0; row < ROWS; row++) {
            price *= Math.exp(0.02 * random.nextGaussian());
            prices[row] = price;
        }
        return PriceSeries.of(
                Stream.iterate(LocalDate.of(2005, 1, 1), day -> day.plusDays(1))
                        .limit(ROWS)
                        .toList(),
                prices);
    }

    /** Forecasts and grades. */
    @Benchmark
    public GradedSeries grade() {
        GradingPlan plan = simulated ? GradingPlan.simulated(request, prices) : GradingPlan.exact(request, prices);
        List<BlockForecasts> blocks =
                plan.blocks().parallelStream().map(ForecastBlock::forecast).toList();
        Grader grader = plan.grader(blocks);
        return grader.series(
                grader.parts().parallelStream().map(GradePart::grade).toList());
    }
}
