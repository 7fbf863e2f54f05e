package io.tradeanalysis.frontend.log;

/** Text for the log. */
public final class OneLine {

    /** The same text on one line: what others wrote can't forge a line of the log. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    private OneLine() {}
}
