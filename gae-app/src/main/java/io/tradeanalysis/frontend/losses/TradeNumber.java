package io.tradeanalysis.frontend.losses;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Limits;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which trade of an analysis is asked for. */
public sealed interface TradeNumber {

    /**
     * One of them, as far as the question alone shows.
     *
     * @param number from 1 in the order of the signals
     */
    record Known(int number) implements TradeNumber {}

    /** None. */
    record Wrong(FieldError error) implements TradeNumber {}

    /** Reads the query of a request. */
    static TradeNumber of(HttpServletRequest request) {
        @Nullable String text = request.getParameter(FieldNames.TRADE);
        try {
            int number = text == null ? 0 : Integer.parseInt(text.strip());
            if (number >= 1 && number <= Limits.MAX_TRADES) {
                return new Known(number);
            }
        } catch (NumberFormatException _) {
            // as wrong as a number out of range
        }
        return new Wrong(new FieldError(
                FieldNames.TRADE,
                "Only whole numbers from 1 to %,d, the number of a trade".formatted(Limits.MAX_TRADES)));
    }
}
