package io.tradeanalysis.worker.prices;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;

/** What a store has of one asset. */
public sealed interface PriceLookup {

    /** Something, good or bad. */
    sealed interface Known extends PriceLookup {}

    /**
     * Its prices.
     *
     * @param currency ISO 4217 code
     * @param prices the series
     * @param file the name of the file they are from
     * @param skippedLines lines of the file without a price, from 1
     */
    record Found(String currency, PriceSeries prices, String file, List<Long> skippedLines) implements Known {

        /** Copies the list. */
        public Found {
            skippedLines = List.copyOf(skippedLines);
        }
    }

    /**
     * Prices that can't be used.
     *
     * @param reason one sentence that names file, line and reason
     */
    record Unusable(String reason) implements Known {}

    /**
     * Nothing.
     *
     * @param known the assets it has usable prices of, sorted
     */
    record Unknown(List<String> known) implements PriceLookup {

        /** Copies the list. */
        public Unknown {
            known = List.copyOf(known);
        }
    }
}
