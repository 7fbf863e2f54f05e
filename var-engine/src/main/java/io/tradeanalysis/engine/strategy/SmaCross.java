package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The price crosses its simple moving average: BUY on a bar that closes above it after one that closed below, SELL the other
 * way round, both strictly. A price that touches its average gives no signal.
 */
public final class SmaCross {

    static Signals signals(PriceSeries prices, int period, int firstRow) {
        MovingAverage average = MovingAverage.of(prices, period);
        double[] values = average.values();
        String name = String.format(Locale.ROOT, "SMA %,d", period);
        return new Signals(
                signals(prices, average, firstRow),
                List.of(new Line(name, Line.Scale.PRICE, prices.size() - values.length, values)),
                period,
                String.format(Locale.ROOT, "a moving average of %,d bars", period),
                "A",
                "the price never crosses its moving average");
    }

    /**
     * All signals, in order.
     *
     * @param average of the same prices
     * @param firstRow rows before this one give no signal
     */
    public static List<SignalEvent> signals(PriceSeries prices, MovingAverage average, int firstRow) {
        List<SignalEvent> signals = new ArrayList<>();
        for (int row = Math.max(firstRow, average.firstRow() + 1); row < prices.size(); row++) {
            int at = row;
            signal(prices, average, row).ifPresent(signal -> signals.add(new SignalEvent(at, signal)));
        }
        return List.copyOf(signals);
    }

    private static Optional<Signal> signal(PriceSeries prices, MovingAverage average, int row) {
        double before = prices.price(row - 1) - average.at(row - 1);
        double now = prices.price(row) - average.at(row);
        if (before < 0 && now > 0) {
            return Optional.of(Signal.BUY);
        }
        if (before > 0 && now < 0) {
            return Optional.of(Signal.SELL);
        }
        return Optional.empty();
    }

    private SmaCross() {}
}
