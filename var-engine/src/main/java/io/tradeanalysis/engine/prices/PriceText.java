package io.tradeanalysis.engine.prices;

import java.util.regex.Pattern;

/** Prices as files write them. */
final class PriceText {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})([eE][+-]?\\d{1,3})?");

    /** The number, or NaN where the text is none. */
    static double parse(String text) {
        return DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private PriceText() {}
}
