package io.tradeanalysis.frontend.losses;

import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Limits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which trade of an analysis is asked for, as far as the question alone shows. */
public final class TradeNumber {

    private static final int NONE = 0;

    private final int number;

    private TradeNumber(int number) {
        this.number = number;
    }

    /** Reads the query of a request. */
    public static TradeNumber of(HttpServletRequest request) {
        @Nullable String text = request.getParameter(FieldNames.TRADE);
        try {
            int number = text == null ? NONE : Integer.parseInt(text.strip());
            return new TradeNumber(number <= Limits.MAX_TRADES ? number : NONE);
        } catch (NumberFormatException _) {
            return new TradeNumber(NONE);
        }
    }

    /** What is wrong with it; nothing if it is one. */
    public List<FieldError> errors() {
        if (number > NONE) {
            return List.of();
        }
        return List.of(new FieldError(
                FieldNames.TRADE,
                "Only whole numbers from 1 to %,d, the number of a trade".formatted(Limits.MAX_TRADES)));
    }

    /** The number, from 1 in the order of the signals; without meaning where there are errors. */
    public int number() {
        return number;
    }
}
