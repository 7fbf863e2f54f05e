package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;

/**
 * What a strategy says on a price series.
 *
 * @param events the signals, in order
 * @param lines what the strategy looks at, to be drawn
 * @param firstRow the first row on which there could be a signal
 * @param longest what needs so many rows, for a sentence: {@code a moving average of 500 bars}
 * @param parameter what to make smaller if the rows are too few: {@code A}
 * @param never what did not happen if there is no signal: {@code the price never crosses its moving average}
 */
public record Signals(
        List<SignalEvent> events, List<Line> lines, int firstRow, String longest, String parameter, String never) {

    /** Copies the lists. */
    public Signals {
        events = List.copyOf(events);
        lines = List.copyOf(lines);
    }

    /**
     * All signals of a strategy.
     *
     * @param firstRow rows before this one give no signal
     */
    public static Signals of(Strategy strategy, PriceSeries prices, int firstRow) {
        return switch (strategy) {
            case Strategy.SmaCross(int period) -> SmaCross.signals(prices, period, firstRow);
            case Strategy.DualSma(int fast, int slow) -> DualSma.signals(prices, fast, slow, firstRow);
            case Strategy.EmaCross(int fast, int slow) -> EmaCross.signals(prices, fast, slow, firstRow);
            case Strategy.Rsi rsi -> Rsi.signals(prices, rsi, firstRow);
            case Strategy.Bollinger bands -> Bollinger.signals(prices, bands, firstRow);
            case Strategy.Donchian(int period) -> Donchian.signals(prices, period, firstRow);
        };
    }
}
