package io.tradeanalysis.worker.prices;

import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.List;

/** What a store has of one asset. */
public sealed interface PriceLookup {

    /**
     * Its prices.
     *
     * @param currency ISO 4217 code
     * @param prices the series
     * @param notices sentences about the prices that a reader of a result must know
     */
    record Found(String currency, PriceSeries prices, List<String> notices) implements PriceLookup {

        /** Copies the list. */
        public Found {
            notices = List.copyOf(notices);
        }
    }

    /**
     * Nothing that can be used.
     *
     * @param reason one sentence: which file, line and reason, or which assets there are
     */
    record Unusable(String reason) implements PriceLookup {}
}
