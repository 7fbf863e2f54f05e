package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;
import java.util.Locale;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * A fast simple moving average crosses a slow one: BUY on the bar on which it is above after it was below, SELL the other way
 * round; bars on which they are equal lie between. The averages are ours, exactly rounded: ta4j's running sums drift apart on
 * prices that don't move, and would cross there.
 */
final class DualSma {

    static Signals signals(PriceSeries prices, int fastPeriod, int slowPeriod, int firstRow) {
        PriceBars bars = new PriceBars(prices);
        RowValues fast = RowValues.of(MovingAverage.of(prices, fastPeriod), bars);
        RowValues slow = RowValues.of(MovingAverage.of(prices, slowPeriod), bars);
        return new Signals(
                RuleSignals.of(
                        new CrossedUpIndicatorRule(fast, slow),
                        new CrossedDownIndicatorRule(fast, slow),
                        firstRow,
                        prices.size()),
                List.of(
                        fast.line(String.format(Locale.ROOT, "SMA %,d", fastPeriod), Line.Scale.PRICE),
                        slow.line(String.format(Locale.ROOT, "SMA %,d", slowPeriod), Line.Scale.PRICE)),
                slowPeriod,
                String.format(Locale.ROOT, "a moving average of %,d bars", slowPeriod),
                "slow SMA",
                "the fast average never crosses the slow one");
    }

    private DualSma() {}
}
