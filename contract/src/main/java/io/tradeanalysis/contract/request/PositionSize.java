package io.tradeanalysis.contract.request;

/** How large a trade is. */
public sealed interface PositionSize {

    /** Units of the asset that a trade opened at this price holds, above 0. */
    double unitsAt(double openPrice);

    /**
     * The same number of units each time.
     *
     * @param units of the asset, {@value Limits#MIN_UNITS} .. {@value Limits#MAX_UNITS}
     */
    record Units(int units) implements PositionSize {

        /** Checks the range. */
        public Units {
            Ranges.requireWithin("units", units, Limits.MIN_UNITS, Limits.MAX_UNITS);
        }

        @Override
        public double unitsAt(double openPrice) {
            return units;
        }
    }

    /**
     * The same money each time, in as many units as it buys, fractions included.
     *
     * @param money in the asset's currency, {@value Limits#MIN_AMOUNT} .. {@value Limits#MAX_AMOUNT}
     */
    record Amount(long money) implements PositionSize {

        /** Checks the range. */
        public Amount {
            Ranges.requireWithin("amount", money, Limits.MIN_AMOUNT, Limits.MAX_AMOUNT);
        }

        @Override
        public double unitsAt(double openPrice) {
            return money / openPrice;
        }
    }
}
