package io.tradeanalysis.frontend.result;

import java.util.Locale;

/** Writes shares, ratios and counts for people: percent, grouped digits, a real minus sign. */
final class Shares {

    private static final String MINUS = "\u2212";
    private static final String NO_BREAK_SPACE = "\u00a0";

    /** From here on a percent has no decimals: they say nothing. */
    private static final double LARGE_PERCENT = 1_000;

    /** A share as percent: 0.5 is {@code 50.0 %}. */
    static String plain(double share) {
        double percent = 100 * share;
        return grouped(percent, Math.abs(percent) < LARGE_PERCENT ? 1 : 0) + NO_BREAK_SPACE + "%";
    }

    /** The same with its sign, plus too. */
    static String signed(double share) {
        return (share > 0 ? "+" : "") + plain(share);
    }

    /** A ratio, to two decimals. */
    static String ratio(double value) {
        return grouped(value, 2);
    }

    /** A mean of counts, to one decimal. */
    static String count(double value) {
        return grouped(value, 1);
    }

    private static String grouped(double value, int decimals) {
        String size = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
        boolean isZero = size.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value < 0 && !isZero ? MINUS + size : size;
    }

    private Shares() {}
}
