package io.tradeanalysis.contract.request;

/** The check of numbers that must lie within limits. */
public final class Ranges {

    /**
     * Does nothing if the value is within its limits, both included.
     *
     * @param name what it is
     * @throws IllegalArgumentException if it is not
     */
    public static void requireWithin(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s: %d (expected: %d .. %d)".formatted(name, value, least, most));
        }
    }

    private Ranges() {}
}
