package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Signal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** The strategies once more, by their definitions, with plain loops over all bars of every period. */
final class StrategyOracles {

    static List<SignalEvent> signals(Strategy strategy, double[] prices, int firstRow) {
        return switch (strategy) {
            case Strategy.SmaCross sma -> throw new IllegalArgumentException(sma.toString());
            case Strategy.DualSma(int fast, int slow) ->
                crosses(
                        row -> sum(prices, row, fast)
                                .multiply(BigDecimal.valueOf(slow))
                                .compareTo(sum(prices, row, slow).multiply(BigDecimal.valueOf(fast))),
                        slow - 1,
                        prices,
                        firstRow);
            case Strategy.EmaCross(int fast, int slow) ->
                crosses(row -> Double.compare(ema(prices, row, fast), ema(prices, row, slow)), slow, prices, firstRow);
            case Strategy.Rsi(int period, int oversold, int overbought) ->
                alternating(
                        row -> crossesUp(at -> Double.compare(rsi(prices, at, period), oversold), row, period),
                        row -> crossesUp(at -> Double.compare(overbought, rsi(prices, at, period)), row, period),
                        prices,
                        firstRow);
            case Strategy.Bollinger(int period, BigDecimal width) ->
                alternating(
                        row -> crossesUp(
                                at -> Double.compare(prices[at], band(prices, at, period, -width.doubleValue())),
                                row,
                                period - 1),
                        row -> crossesUp(
                                at -> Double.compare(band(prices, at, period, width.doubleValue()), prices[at]),
                                row,
                                period - 1),
                        prices,
                        firstRow);
            case Strategy.Donchian(int period) ->
                alternating(
                        row -> row >= period && prices[row] > extreme(prices, row, period, 1),
                        row -> row >= period && prices[row] < extreme(prices, row, period, -1),
                        prices,
                        firstRow);
        };
    }

    private static List<SignalEvent> crosses(IntUnaryOperator sign, int start, double[] prices, int firstRow) {
        return alternating(
                row -> crossesUp(sign, row, start),
                row -> crossesUp(at -> -sign.applyAsInt(at), row, start),
                prices,
                firstRow);
    }

    /** Above now, and below on the last row before on which they differed. */
    private static boolean crossesUp(IntUnaryOperator sign, int row, int start) {
        if (row <= start || sign.applyAsInt(row) <= 0) {
            return false;
        }
        int before = row - 1;
        while (before > start && sign.applyAsInt(before) == 0) {
            before--;
        }
        return sign.applyAsInt(before) < 0;
    }

    private static List<SignalEvent> alternating(IntPredicate buy, IntPredicate sell, double[] prices, int firstRow) {
        List<SignalEvent> events = new ArrayList<>();
        for (int row = firstRow; row < prices.length; row++) {
            boolean isLong = !events.isEmpty() && events.getLast().signal() == Signal.BUY;
            boolean isShort = !events.isEmpty() && events.getLast().signal() == Signal.SELL;
            if (!isLong && buy.test(row)) {
                events.add(new SignalEvent(row, Signal.BUY));
            } else if (!isShort && sell.test(row)) {
                events.add(new SignalEvent(row, Signal.SELL));
            }
        }
        return events;
    }

    private static BigDecimal sum(double[] prices, int row, int period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = row - period + 1; i <= row; i++) {
            sum = sum.add(new BigDecimal(prices[i]));
        }
        return sum;
    }

    static double ema(double[] prices, int row, int period) {
        double average = prices[period];
        for (int i = period + 1; i <= row; i++) {
            average += (prices[i] - average) * (2.0 / (period + 1));
        }
        return average;
    }

    /** As StockCharts writes it: 100 - 100 / (1 + RS). */
    static double rsi(double[] prices, int row, int period) {
        double gain = 0;
        double loss = 0;
        for (int i = 1; i <= period; i++) {
            gain += Math.max(0, prices[i] - prices[i - 1]) / period;
            loss += Math.max(0, prices[i - 1] - prices[i]) / period;
        }
        for (int i = period + 1; i <= row; i++) {
            gain = (gain * (period - 1) + Math.max(0, prices[i] - prices[i - 1])) / period;
            loss = (loss * (period - 1) + Math.max(0, prices[i - 1] - prices[i])) / period;
        }
        return 100 - 100 / (1 + gain / loss);
    }

    static double band(double[] prices, int row, int period, double width) {
        double mean = 0;
        for (int i = row - period + 1; i <= row; i++) {
            mean += prices[i] / period;
        }
        double squares = 0;
        for (int i = row - period + 1; i <= row; i++) {
            squares += (prices[i] - mean) * (prices[i] - mean);
        }
        return mean + width * Math.sqrt(squares / period);
    }

    static double extreme(double[] prices, int row, int period, int direction) {
        double extreme = prices[row - 1];
        for (int i = row - period; i < row; i++) {
            extreme = direction > 0 ? Math.max(extreme, prices[i]) : Math.min(extreme, prices[i]);
        }
        return extreme;
    }

    private StrategyOracles() {}
}
