package io.tradeanalysis.engine.trades;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.strategy.SignalEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns signals into trades: each signal that is filled opens one, the next one closes it, the last price closes the last. Whatever
 * the fill, mean and deviation are those of the window that ends with the signal: what was known when it fell.
 */
public final class Trades {

    private static final double BASIS_POINTS = 10_000;

    private final AnalysisRequest request;
    private final PriceSeries prices;
    private final Fills fills;

    private Trades(AnalysisRequest request, PriceSeries prices, Fills fills) {
        this.request = request;
        this.prices = prices;
        this.fills = fills;
    }

    /**
     * How many trades there are, found sooner than the trades themselves, each of which looks at a window of prices.
     *
     * @param signals in order
     * @throws IllegalArgumentException if the fill needs opening prices and the series has none
     */
    public static int count(PriceSeries prices, List<SignalEvent> signals, AnalysisRequest request) {
        return filled(prices, signals, Fills.of(request.fill(), prices)).size();
    }

    /**
     * All trades, in the order of the signals. A signal on the last row opens none where it would be filled on the row after.
     *
     * @param signals in order, each on a row of at least the request's window
     * @throws IllegalArgumentException if the fill needs opening prices and the series has none
     */
    public static List<Trade> of(PriceSeries prices, List<SignalEvent> signals, AnalysisRequest request) {
        Fills fills = Fills.of(request.fill(), prices);
        List<SignalEvent> filled = filled(prices, signals, fills);
        Trades trades = new Trades(request, prices, fills);
        List<Trade> all = new ArrayList<>(filled.size());
        for (int number = 0; number < filled.size(); number++) {
            all.add(trades.trade(number, filled));
        }
        return List.copyOf(all);
    }

    private static List<SignalEvent> filled(PriceSeries prices, List<SignalEvent> signals, Fills fills) {
        return signals.stream()
                .filter(signal -> fills.row(signal.row()) < prices.size())
                .toList();
    }

    private Trade trade(int number, List<SignalEvent> filled) {
        SignalEvent opening = filled.get(number);
        boolean isLast = number + 1 == filled.size();
        int openRow = fills.row(opening.row());
        int closeRow =
                isLast ? prices.size() - 1 : fills.row(filled.get(number + 1).row());
        double open = fills.price(openRow);
        double close = isLast ? prices.price(closeRow) : fills.price(closeRow);
        double units = request.size().unitsAt(open);
        double costs = costs(units, open, close);
        return new Trade(
                number,
                opening.signal(),
                opening.row(),
                openRow,
                closeRow,
                open,
                close,
                units,
                costs,
                gain(opening.signal(), units, open, close) - costs,
                WindowReturns.of(prices, opening.row(), request.window()));
    }

    private double costs(double units, double open, double close) {
        return (units * open + units * close) * request.costBasisPoints() / BASIS_POINTS;
    }

    private static double gain(Signal signal, double units, double open, double close) {
        double gain = units * (close - open);
        return signal == Signal.BUY ? gain : 0.0 - gain;
    }
}
