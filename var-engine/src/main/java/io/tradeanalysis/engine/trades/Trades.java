package io.tradeanalysis.engine.trades;

import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.SignalEvent;
import java.util.ArrayList;
import java.util.List;

/** Turns signals into trades: each signal opens one, the next signal closes it, the last price closes the last. */
public final class Trades {

    /**
     * All trades, in the order of the signals.
     *
     * @param signals in order, each on a row of at least {@code window}
     * @param units units of the asset in a trade
     * @param window prices from which mean and deviation of the returns are taken
     */
    public static List<Trade> of(PriceSeries prices, List<SignalEvent> signals, int units, int window) {
        List<Trade> trades = new ArrayList<>(signals.size());
        for (int number = 0; number < signals.size(); number++) {
            SignalEvent opening = signals.get(number);
            int closeRow = number + 1 < signals.size() ? signals.get(number + 1).row() : prices.size() - 1;
            double open = prices.price(opening.row());
            double close = prices.price(closeRow);
            trades.add(new Trade(
                    number,
                    opening.signal(),
                    opening.row(),
                    closeRow,
                    open,
                    close,
                    profit(opening.signal(), units, open, close),
                    WindowReturns.of(prices, opening.row(), window)));
        }
        return List.copyOf(trades);
    }

    private static double profit(Signal signal, int units, double open, double close) {
        double gain = units * (close - open);
        return signal == Signal.BUY ? gain : 0.0 - gain;
    }

    private Trades() {}
}
