package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * The relative strength index leaves its extremes: BUY when it rises through the lower level, SELL when it falls through the
 * upper one.
 */
final class Rsi {

    static Signals signals(PriceSeries prices, Strategy.Rsi strategy, int firstRow) {
        PriceBars bars = new PriceBars(prices);
        double[] values = RelativeStrength.of(prices, strategy.period());
        RowValues index = new RowValues(bars, prices.size() - values.length, values);
        RowValues oversold = RowValues.constant(bars, strategy.oversold());
        RowValues overbought = RowValues.constant(bars, strategy.overbought());
        return new Signals(
                RuleSignals.of(
                        new CrossedUpIndicatorRule(index, oversold),
                        new CrossedDownIndicatorRule(index, overbought),
                        firstRow,
                        prices.size()),
                List.of(
                        index.line(String.format(Locale.ROOT, "RSI %,d", strategy.period()), Line.Scale.INDEX),
                        oversold.line("Oversold " + strategy.oversold(), Line.Scale.INDEX),
                        overbought.line("Overbought " + strategy.overbought(), Line.Scale.INDEX)),
                strategy.period() + 1,
                String.format(Locale.ROOT, "an index over %,d bars", strategy.period()),
                "RSI period",
                "the index never comes back from an extreme");
    }

    private Rsi() {}
}
