package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * A fast exponential moving average crosses a slow one: BUY on the bar on which it is above after it was below, SELL the other
 * way round. An average of n bars starts on row n with that row's price; from then on it moves 2 / (n + 1) of the way to each
 * price.
 */
final class EmaCross {

    static Signals signals(PriceSeries prices, int fastPeriod, int slowPeriod, int firstRow) {
        PriceBars bars = new PriceBars(prices);
        RowValues price = RowValues.of(prices, bars);
        RowValues fast = average(price, fastPeriod);
        RowValues slow = average(price, slowPeriod);
        return new Signals(
                RuleSignals.of(
                        new CrossedUpIndicatorRule(fast, slow),
                        new CrossedDownIndicatorRule(fast, slow),
                        firstRow,
                        prices.size()),
                List.of(
                        fast.line(String.format(Locale.ROOT, "EMA %,d", fastPeriod), Line.Scale.PRICE),
                        slow.line(String.format(Locale.ROOT, "EMA %,d", slowPeriod), Line.Scale.PRICE)),
                slowPeriod + 1,
                String.format(Locale.ROOT, "a moving average of %,d bars", slowPeriod),
                "slow EMA",
                "the fast average never crosses the slow one");
    }

    private static RowValues average(RowValues price, int period) {
        BarSeries bars = price.bars();
        return period < bars.getBarCount()
                ? RowValues.of(new EMAIndicator(price, period), period)
                : new RowValues(bars, bars.getBarCount(), new double[0]);
    }

    private EmaCross() {}
}
