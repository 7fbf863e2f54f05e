package io.tradeanalysis.engine.grading;

/**
 * How often a graded bar with or without an exception is followed by one with or without: the digits say before and after, 1
 * an exception.
 *
 * @param n00 none, then none
 * @param n01 none, then an exception
 * @param n10 an exception, then none
 * @param n11 two in a row
 */
public record Transitions(int n00, int n01, int n10, int n11) {

    /** Checks that none is negative. */
    public Transitions {
        if (n00 < 0 || n01 < 0 || n10 < 0 || n11 < 0) {
            throw new IllegalArgumentException(
                    "transitions: %d, %d, %d, %d (expected: each >= 0)".formatted(n00, n01, n10, n11));
        }
    }

    /**
     * Those between n bars.
     *
     * @param bars n, at least 0
     * @param exceptions which of them, from 0, are exceptions; ascending
     */
    static Transitions of(int bars, int[] exceptions) {
        int pairs = 0;
        for (int i = 1; i < exceptions.length; i++) {
            pairs += exceptions[i] == exceptions[i - 1] + 1 ? 1 : 0;
        }
        boolean atStart = exceptions.length > 0 && exceptions[0] == 0;
        boolean atEnd = exceptions.length > 0 && exceptions[exceptions.length - 1] == bars - 1;
        int n01 = exceptions.length - pairs - (atStart ? 1 : 0);
        int n10 = exceptions.length - pairs - (atEnd ? 1 : 0);
        return new Transitions(Math.max(0, bars - 1) - n01 - n10 - pairs, n01, n10, pairs);
    }

    /** Whether exceptions follow exceptions more often than they follow other bars. */
    boolean isClustered() {
        return (long) n11 * (n00 + n01) > (long) n01 * (n10 + n11);
    }
}
