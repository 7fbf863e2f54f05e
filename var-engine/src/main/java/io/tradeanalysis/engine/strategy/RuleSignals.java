package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ta4j.core.Rule;

/**
 * Asks two rules of ta4j on every row. A signal in the direction of the one before it is dropped: that position is already
 * held.
 */
final class RuleSignals {

    /**
     * All signals, in order, BUY and SELL in turn.
     *
     * @param buy when to buy
     * @param sell when to sell; never on the same row
     * @param firstRow rows before this one give no signal
     * @param rows of the series
     */
    static List<SignalEvent> of(Rule buy, Rule sell, int firstRow, int rows) {
        List<SignalEvent> events = new ArrayList<>();
        Optional<Signal> held = Optional.empty();
        for (int row = firstRow; row < rows; row++) {
            Optional<Signal> signal = signal(buy, sell, row);
            if (signal.isPresent() && !signal.equals(held)) {
                events.add(new SignalEvent(row, signal.get()));
                held = signal;
            }
        }
        return List.copyOf(events);
    }

    private static Optional<Signal> signal(Rule buy, Rule sell, int row) {
        if (buy.isSatisfied(row)) {
            return Optional.of(Signal.BUY);
        }
        return sell.isSatisfied(row) ? Optional.of(Signal.SELL) : Optional.empty();
    }

    private RuleSignals() {}
}
