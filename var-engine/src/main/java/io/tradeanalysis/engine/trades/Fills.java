package io.tradeanalysis.engine.trades;

import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.engine.prices.OpeningPrices;
import io.tradeanalysis.engine.prices.PriceSeries;

/** When signals are filled, and at which price. */
sealed interface Fills {

    /** The row on which a signal of this row is filled; beyond the last row where it can't be. */
    int row(int signalRow);

    /** The price of one unit there, in the asset's currency. */
    double price(int fillRow);

    /**
     * The fills of a series.
     *
     * @throws IllegalArgumentException if they need opening prices and the series has none
     */
    static Fills of(Fill fill, PriceSeries prices) {
        return switch (fill) {
            case SIGNAL_CLOSE -> new SignalClose(prices);
            case NEXT_OPEN ->
                switch (prices.opens()) {
                    case OpeningPrices.Known opens -> new NextOpen(opens);
                    case OpeningPrices.Missing missing ->
                        throw new IllegalArgumentException(
                                "opens: %s (expected: one a row)".formatted(missing.reason()));
                };
        };
    }

    /** At the price of the signal's own row. */
    record SignalClose(PriceSeries prices) implements Fills {

        @Override
        public int row(int signalRow) {
            return signalRow;
        }

        @Override
        public double price(int fillRow) {
            return prices.price(fillRow);
        }
    }

    /** At the opening price of the row after it. */
    record NextOpen(OpeningPrices.Known opens) implements Fills {

        @Override
        public int row(int signalRow) {
            return signalRow + 1;
        }

        @Override
        public double price(int fillRow) {
            return opens.at(fillRow);
        }
    }
}
