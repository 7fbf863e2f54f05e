package io.tradeanalysis.benchmarks.jmh;

import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.MovingAverage;
import io.tradeanalysis.engine.strategy.SmaCross;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/** A moving average of 20 bars and its crossings on 6,000 prices: ours and ta4j's, new indicators each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class SignalsBenchmark {

    private static final int ROWS = 6_000;
    private static final int AVERAGE = 20;

    private final double[] prices = prices();
    private final PriceSeries ours = PriceSeries.of(
            Stream.iterate(LocalDate.of(2000, 1, 1), day -> day.plusDays(1))
                    .limit(ROWS)
                    .toList(),
            prices);
    private final BarSeries ta4j = series();

    private static double[] prices() {
        Random random = new Random(1);
        double[] prices = new double[ROWS];
        double price = 100;
        for (int i = 0; i < ROWS; i++) {
            price *= Math.exp(0.01 * random.nextGaussian());
            prices[i] = price;
        }
        return prices;
    }

    private BarSeries series() {
        BarSeries series = new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        for (int i = 0; i < ROWS; i++) {
            series.barBuilder()
                    .timePeriod(Duration.ofDays(1))
                    .endTime(LocalDate.of(2000, 1, 1).plusDays(i).atStartOfDay().toInstant(ZoneOffset.UTC))
                    .openPrice(prices[i])
                    .highPrice(prices[i])
                    .lowPrice(prices[i])
                    .closePrice(prices[i])
                    .volume(1)
                    .add();
        }
        return series;
    }

    /** Ours. */
    @Benchmark
    public int ours() {
        return SmaCross.signals(ours, MovingAverage.of(ours, AVERAGE), AVERAGE).size();
    }

    /** ta4j's. */
    @Benchmark
    public int ta4j() {
        ClosePriceIndicator price = new ClosePriceIndicator(ta4j);
        SMAIndicator average = new SMAIndicator(price, AVERAGE);
        var up = new CrossedUpIndicatorRule(price, average);
        var down = new CrossedDownIndicatorRule(price, average);
        int signals = 0;
        for (int i = AVERAGE; i < ROWS; i++) {
            signals += up.isSatisfied(i) || down.isSatisfied(i) ? 1 : 0;
        }
        return signals;
    }
}
