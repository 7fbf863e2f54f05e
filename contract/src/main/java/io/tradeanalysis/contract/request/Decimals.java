package io.tradeanalysis.contract.request;

import java.math.BigDecimal;

/** Exact decimals that come from elsewhere. */
public final class Decimals {

    /** Longer than any is written; a decimal of a million digits would take a core half a minute to read. */
    private static final int LONGEST = 40;

    /**
     * Reads a decimal.
     *
     * @param name what it is
     * @throws IllegalArgumentException if it is none, or too long to be looked at
     */
    public static BigDecimal parse(String name, String decimal) {
        if (decimal.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "%s: %d characters (expected: at most %d)".formatted(name, decimal.length(), LONGEST));
        }
        return new BigDecimal(decimal);
    }

    private Decimals() {}
}
