package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.Interval;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes amounts of one currency for people: grouped digits, the currency's sign, a real minus sign.
 *
 * @param code ISO 4217
 * @param symbol what stands before an amount
 * @param decimals digits after the point of an ordinary amount
 */
public record Money(String code, String symbol, int decimals) {

    /** What stands where there is no figure. */
    static final String NONE = "–";

    private static final String MINUS = "\u2212";
    private static final String NO_BREAK_SPACE = "\u00a0";

    /** How amounts of a currency are written; of an unknown one, by its code. */
    public static Money in(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            String symbol = currency.getSymbol(Locale.US);
            boolean isWord = Character.isLetter(symbol.charAt(symbol.length() - 1));
            return new Money(
                    code, isWord ? symbol + NO_BREAK_SPACE : symbol, Math.max(0, currency.getDefaultFractionDigits()));
        } catch (IllegalArgumentException _) {
            return new Money(code, code + NO_BREAK_SPACE, 2);
        }
    }

    /** The same without the sign of the currency, for where something else names it. */
    public Money withoutSymbol() {
        return new Money(code, "", decimals);
    }

    /** An amount; large ones are as exact as small ones. */
    public String amount(double value) {
        return write(value, decimals);
    }

    /** An amount with its sign, plus too. */
    String signed(double value) {
        return (value > 0 ? "+" : "") + amount(value);
    }

    /** An amount with its sign for a headline: without decimals where they say nothing. */
    String headline(double value) {
        return (value > 0 ? "+" : "") + write(value, Math.abs(value) >= 10_000 ? 0 : decimals);
    }

    /** The price of one unit: small ones need more decimals. */
    public String price(double value) {
        double size = Math.abs(value);
        return write(value, size >= 1 || size == 0 ? decimals : size >= 0.01 ? Math.max(decimals, 4) : 8);
    }

    /**
     * An amount on an axis.
     *
     * @param step to the next one
     */
    public String tick(double value, double step) {
        return write(value, step >= 1 ? 0 : step >= 0.01 ? Math.max(decimals, 2) : 8);
    }

    /** A simulated amount, no more exact than its interval. */
    public String estimate(double value, @Nullable Interval interval) {
        return write(value, decimalsFor(interval));
    }

    /** How far a simulated amount may be off: {@code ±24}, or that there is no upper end. */
    String error(@Nullable Interval interval) {
        if (interval == null) {
            return "";
        }
        if (interval.upper() == null) {
            return "no upper end";
        }
        return "±" + grouped((interval.upper() - interval.lower()) / 2, decimalsFor(interval));
    }

    /** All digits, without currency: {@code -1250.003}. */
    static String exact(double value) {
        return Double.isFinite(value) ? new BigDecimal(Double.toString(value)).toPlainString() : Double.toString(value);
    }

    /** An interval to four decimals: more digits than anyone compares, without currency. */
    static String precise(Interval interval) {
        return precise(interval.lower())
                + (interval.upper() == null ? ", no upper end" : " to " + precise(interval.upper()));
    }

    /** A figure to four decimals, without currency. */
    static String precise(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private int decimalsFor(@Nullable Interval interval) {
        if (interval == null || interval.upper() == null) {
            return decimals;
        }
        double half = (interval.upper() - interval.lower()) / 2;
        return half >= 10 ? 0 : half >= 0.01 || half == 0 ? decimals : Math.max(decimals, 4);
    }

    private String write(double value, int digits) {
        String size = symbol + grouped(Math.abs(value), digits);
        boolean isZero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !isZero ? MINUS + size : size;
    }

    private static String grouped(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
