package io.tradeanalysis.contract.assets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One asset that the worker has prices of.
 *
 * @param asset its symbol, such as {@code AMZN}
 * @param name what people call it, such as Amazon
 * @param currency ISO 4217 code
 * @param from the first date; null if the prices can't be used
 * @param to the last date; null if the prices can't be used
 * @param prices number of prices; 0 if they can't be used
 * @param problem why the prices can't be used, one sentence that names file, line and reason; null if they can
 */
public record AssetInfo(
        String asset,
        String name,
        String currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int prices,
        @Nullable String problem) {

    /** Whether the asset can be analysed. */
    public boolean isUsable() {
        return problem == null;
    }
}
