package io.tradeanalysis.engine.prices;

/** The opening prices of a series, which not every file has. */
public sealed interface OpeningPrices {

    /**
     * Every row has one. The array belongs to the record: callers don't change it.
     *
     * @param values one a row, adjusted like the prices, in the asset's currency
     */
    @SuppressWarnings("ArrayRecordComponent") // read-only by contract; never compared
    record Known(double[] values) implements OpeningPrices {

        /** The opening price of a row, from 0. */
        public double at(int row) {
            return values[row];
        }
    }

    /**
     * At least one row has none, so none is used.
     *
     * @param reason why, for a sentence: {@code line 17 has no open}
     */
    record Missing(String reason) implements OpeningPrices {}
}
