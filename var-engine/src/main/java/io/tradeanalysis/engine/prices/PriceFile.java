package io.tradeanalysis.engine.prices;

import java.util.List;

/** What reading a price file gives. */
public sealed interface PriceFile {

    /**
     * The file is good.
     *
     * @param prices its prices
     * @param skippedLines lines whose price is {@code null} or blank, from 1; they have no row in the series
     */
    record Usable(PriceSeries prices, List<Long> skippedLines) implements PriceFile {

        /** Copies the list. */
        public Usable {
            skippedLines = List.copyOf(skippedLines);
        }
    }

    /**
     * The file can't be used.
     *
     * @param reason one sentence that names file, line and reason
     */
    record Unusable(String reason) implements PriceFile {}
}
