package io.tradeanalysis.contract.request;

import java.math.BigDecimal;

/**
 * The confidence level of a Value at Risk, an exact decimal in (0.5, 1), measured from the bottom of the losses: at 0.95,
 * 95 % of the losses are at most the Value at Risk.
 *
 * @param value the level, at most {@value #MAX_DECIMALS} decimals, without trailing zeros
 */
public record ConfidenceLevel(BigDecimal value) implements Comparable<ConfidenceLevel> {

    /** Most decimals that a level may have. */
    public static final int MAX_DECIMALS = 6;

    private static final BigDecimal LOWEST = new BigDecimal("0.5");

    /** Checks the range and strips trailing zeros. */
    public ConfidenceLevel {
        value = value.stripTrailingZeros();
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("confidence: %s (expected: above 0.5, below 1, at most %d decimals)"
                    .formatted(value, MAX_DECIMALS));
        }
    }

    /** Whether a level may have this value. */
    public static boolean isAllowed(BigDecimal value) {
        return value.compareTo(LOWEST) > 0
                && value.compareTo(BigDecimal.ONE) < 0
                && value.stripTrailingZeros().scale() <= MAX_DECIMALS;
    }

    /**
     * The level that a decimal such as {@code 0.95} says.
     *
     * @throws IllegalArgumentException if it is none, or too long to be looked at
     */
    public static ConfidenceLevel of(String decimal) {
        return new ConfidenceLevel(Decimals.parse("confidence", decimal));
    }

    /** The share of losses beyond the level, 1 - c, in (0, 0.5). */
    public double tail() {
        return 1 - value.doubleValue();
    }

    /** The level as a percentage without trailing zeros: {@code 95}, {@code 99.5}. */
    public String percent() {
        return value.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(ConfidenceLevel other) {
        return value.compareTo(other.value);
    }

    /** The plain decimal, {@code 0.95}. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
