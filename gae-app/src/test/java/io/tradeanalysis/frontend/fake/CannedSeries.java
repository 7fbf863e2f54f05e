package io.tradeanalysis.frontend.fake;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Series;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A random walk with lines that look like those of a strategy. */
final class CannedSeries {

    private static final LocalDate FIRST = LocalDate.of(2005, 2, 22);

    private CannedSeries() {}

    static Series of(int length, Strategy strategy) {
        Random random = new Random(47);
        List<LocalDate> dates = new ArrayList<>();
        double[] prices = new double[length];
        LocalDate date = FIRST;
        double price = 34.72;
        for (int i = 0; i < length; i++) {
            prices[i] = Math.round(price * 1e6) / 1e6;
            dates.add(date);
            price *= 1 + 0.00055 + 0.019 * random.nextGaussian();
            do {
                date = date.plusDays(1);
            } while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return new Series(dates, prices, lines(prices, strategy));
    }

    private static List<Line> lines(double[] prices, Strategy strategy) {
        return switch (strategy) {
            case Strategy.SmaCross(int period) -> List.of(average(prices, "SMA", period));
            case Strategy.DualSma(int fast, int slow) ->
                List.of(average(prices, "SMA", fast), average(prices, "SMA", slow));
            case Strategy.EmaCross(int fast, int slow) ->
                List.of(average(prices, "EMA", fast), average(prices, "EMA", slow));
            case Strategy.Rsi(int period, int oversold, int overbought) -> {
                Line index = of("RSI " + period, Line.Scale.INDEX, prices, period + 1, CannedSeries::strength);
                yield List.of(
                        index,
                        moved(index, "Oversold " + oversold, _ -> oversold),
                        moved(index, "Overbought " + overbought, _ -> overbought));
            }
            case Strategy.Bollinger(int period, var width) -> {
                Line middle = average(prices, "SMA", period);
                yield List.of(
                        middle, moved(middle, "Upper band", x -> x * 1.04), moved(middle, "Lower band", x -> x * 0.96));
            }
            case Strategy.Donchian(int period) ->
                List.of(
                        of("Highest of " + period, Line.Scale.PRICE, prices, period, CannedSeries::highest),
                        of("Lowest of " + period, Line.Scale.PRICE, prices, period, CannedSeries::lowest));
        };
    }

    private static Line average(double[] prices, String kind, int period) {
        String name = String.format(Locale.ROOT, "%s %,d", kind, period);
        return of(name, Line.Scale.PRICE, prices, period, last -> mean(Arrays.stream(last)));
    }

    private static Line of(
            String name, Line.Scale scale, double[] prices, int period, ToDoubleFunction<double[]> value) {
        double[] values = IntStream.rangeClosed(period, prices.length)
                .mapToDouble(end -> value.applyAsDouble(Arrays.copyOfRange(prices, end - period, end)))
                .toArray();
        return new Line(name, scale, prices.length - values.length, values);
    }

    private static Line moved(Line line, String name, DoubleUnaryOperator move) {
        return new Line(
                name,
                line.scale(),
                line.firstRow(),
                Arrays.stream(line.values()).map(move).toArray());
    }

    private static double strength(double[] prices) {
        double gains = changes(prices).filter(change -> change > 0).sum();
        double losses = -changes(prices).filter(change -> change < 0).sum();
        return 100 * gains / (gains + losses);
    }

    private static DoubleStream changes(double[] prices) {
        return IntStream.range(1, prices.length).mapToDouble(i -> prices[i] - prices[i - 1]);
    }

    private static double highest(double[] prices) {
        return Arrays.stream(prices).max().orElseThrow();
    }

    private static double lowest(double[] prices) {
        return Arrays.stream(prices).min().orElseThrow();
    }

    private static double mean(DoubleStream values) {
        return values.average().orElseThrow();
    }
}
