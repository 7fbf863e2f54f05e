package io.tradeanalysis.contract.result;

import org.jspecify.annotations.Nullable;

/**
 * A figure that may have no value, and then says why: exactly one of the two is there.
 *
 * @param value a finite number; null where the figure is undefined
 * @param reason why it is undefined, as in {@code no trade lost}; null where there is a value
 */
public record Figure(@Nullable Double value, @Nullable String reason) {

    /** Checks that there is a finite value or a reason, never both. */
    public Figure {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException(
                    "figure: %s, %s (expected: a value or a reason)".formatted(value, reason));
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("figure: %s (expected: a finite number)".formatted(value));
        }
    }

    /**
     * A figure with a value.
     *
     * @param value finite
     */
    public static Figure of(double value) {
        return new Figure(value, null);
    }

    /** A figure without one. */
    public static Figure undefined(String reason) {
        return new Figure(null, reason);
    }
}
