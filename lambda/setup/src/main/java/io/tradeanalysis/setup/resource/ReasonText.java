package io.tradeanalysis.setup.resource;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes texts fit for the reason of an answer. */
public final class ReasonText {

    /**
     * Most bytes of a reason, as JSON: CloudFormation takes 4096 for the whole answer, and the rest holds the ids of
     * request, stack and resource.
     */
    public static final int MAX_BYTES = 2800;

    private static final String CUT = "...";
    private static final Pattern TERMINAL_COLOURS = Pattern.compile("\u001B\\[[0-9;?]*[A-Za-z]");
    private static final Pattern NOT_FOR_A_LINE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\s]+");

    private ReasonText() {}

    /** The text as one line without control characters. */
    public static String clean(String text) {
        String plain = TERMINAL_COLOURS.matcher(text).replaceAll("");
        return NOT_FOR_A_LINE.matcher(plain).replaceAll(" ").strip();
    }

    /** How many bytes a clean text takes inside of JSON. */
    public static int bytes(String text) {
        long escaped = text.chars().filter(c -> c == '"' || c == '\\').count();
        return text.getBytes(StandardCharsets.UTF_8).length + Math.toIntExact(escaped);
    }

    /** As much of a clean text's start as takes at most so many bytes; says by dots that it was cut. */
    public static String cut(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        int end = text.length();
        while (end > 0 && bytes(text.substring(0, end)) > most - CUT.length()) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + CUT;
    }
}
