package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/**
 * The price leaves its channel: BUY on a bar above the highest of the n prices before it, SELL on one below the lowest of them.
 */
final class Donchian {

    static Signals signals(PriceSeries prices, int period, int firstRow) {
        PriceBars bars = new PriceBars(prices);
        RowValues price = RowValues.of(prices, bars);
        RowValues highest = channel(bars, MovingExtreme.highestBefore(prices, period));
        RowValues lowest = channel(bars, MovingExtreme.lowestBefore(prices, period));
        return new Signals(
                RuleSignals.of(
                        new OverIndicatorRule(price, highest),
                        new UnderIndicatorRule(price, lowest),
                        firstRow,
                        prices.size()),
                List.of(
                        highest.line(String.format(Locale.ROOT, "Highest of %,d", period), Line.Scale.PRICE),
                        lowest.line(String.format(Locale.ROOT, "Lowest of %,d", period), Line.Scale.PRICE)),
                period,
                String.format(Locale.ROOT, "a channel of %,d bars", period),
                "channel period",
                "the price never leaves its channel");
    }

    private static RowValues channel(PriceBars bars, double[] values) {
        return new RowValues(bars, bars.getBarCount() - values.length, values);
    }

    private Donchian() {}
}
