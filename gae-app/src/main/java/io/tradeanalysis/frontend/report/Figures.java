package io.tradeanalysis.frontend.report;

import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.frontend.result.Money;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the figures of a report: money without its sign, since heads name the currency. */
final class Figures {

    /** What stands where there is no figure. */
    static final String NONE = "–";

    private final Money money;

    Figures(String currency) {
        this.money = Money.in(currency).withoutSymbol();
    }

    /** Money: {@code 1,234.56}, small amounts with more decimals. */
    String money(@Nullable Double value) {
        return value == null ? NONE : money.price(value);
    }

    /** Both ends: {@code 1,200.00 to 1,270.00}. */
    String interval(@Nullable Interval interval) {
        if (interval == null) {
            return NONE;
        }
        return interval.upper() == null
                ? "from " + money.price(interval.lower())
                : money.price(interval.lower()) + " to " + money.price(interval.upper());
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
