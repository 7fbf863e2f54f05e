package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * The price comes back into its Bollinger bands: BUY when it rises above the lower one from below, SELL when it falls below the
 * upper one from above. The bands lie some standard deviations (divisor n) of the last n prices from their mean. ta4j's deviation
 * takes n steps a row and {@code Math.pow}; ours takes one step, and exact sums.
 */
final class Bollinger {

    static Signals signals(PriceSeries prices, Strategy.Bollinger strategy, int firstRow) {
        int period = strategy.period();
        double width = strategy.width().doubleValue();
        PriceBars bars = new PriceBars(prices);
        RowValues price = RowValues.of(prices, bars);
        RowValues middle = RowValues.of(MovingAverage.of(prices, period), bars);
        double[] deviations = MovingDeviation.of(prices, period);
        RowValues lower = band(middle, -width, deviations);
        RowValues upper = band(middle, width, deviations);
        return new Signals(
                RuleSignals.of(
                        new CrossedUpIndicatorRule(price, lower),
                        new CrossedDownIndicatorRule(price, upper),
                        firstRow,
                        prices.size()),
                List.of(
                        lower.line("Lower band", Line.Scale.PRICE),
                        middle.line(String.format(Locale.ROOT, "SMA %,d", period), Line.Scale.PRICE),
                        upper.line("Upper band", Line.Scale.PRICE)),
                period,
                String.format(Locale.ROOT, "bands of %,d bars", period),
                "band period",
                "the price never comes back into its bands");
    }

    private static RowValues band(RowValues middle, double width, double[] deviations) {
        double[] values = middle.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += width * deviations[i];
        }
        return new RowValues(middle.bars(), middle.firstRow(), values);
    }

    private Bollinger() {}
}
