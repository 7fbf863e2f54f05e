package io.tradeanalysis.cdk.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads single values and gathers what is wrong with them; a wrong one counts as not given, so that reading can go on. */
final class Context {

    /** What the CLI and its commands keep in the context under names without a colon. */
    private static final Set<String> OF_CDK = Set.of("acknowledged-issue-numbers", "cli-telemetry");

    private static final int LONGEST_QUOTE = 100;

    private final Map<String, String> values = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    Context(Map<String, ?> context) {
        context.forEach((key, value) -> {
            if (ContextKey.isKnown(key)) {
                values.put(key, text(value));
            } else if (!isOfCdk(key)) {
                mistakes.add("%s: unknown (expected: %s)".formatted(quoted(key), ContextKey.all()));
            }
        });
        mistakes.sort(null);
    }

    /** Feature flags start with @, settings and look-ups of CDK have a colon in their name. */
    private static boolean isOfCdk(String key) {
        return key.startsWith("@") || key.contains(":") || OF_CDK.contains(key);
    }

    /** A number in cdk.json is a number here; one on the command line is text. */
    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value).strip();
    }

    /** The value, if it is given and allowed. */
    <T> Optional<T> read(ContextKey key, Function<String, Optional<T>> parse) {
        return read(key, key.allowed(), parse);
    }

    /** The same, where another value has a say in what is allowed. */
    <T> Optional<T> read(ContextKey key, String allowed, Function<String, Optional<T>> parse) {
        String value = values.get(key.key());
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> parsed = parse.apply(value);
        if (parsed.isEmpty()) {
            refuse(key, allowed);
        }
        return parsed;
    }

    /** Whether a value is given, allowed or not. */
    boolean isGiven(ContextKey key) {
        return values.containsKey(key.key());
    }

    /** Notes that a value is not allowed. */
    void refuse(ContextKey key) {
        refuse(key, key.allowed());
    }

    private void refuse(ContextKey key, String allowed) {
        String value = quoted(values.getOrDefault(key.key(), ""));
        mistakes.add("%s: %s (expected: %s)".formatted(key.key(), value, allowed));
    }

    /** As one line of a bearable length, without what a terminal would take for a command. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\p{C}", "?");
        if (line.isEmpty()) {
            return "nothing";
        }
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "...";
    }

    List<String> mistakes() {
        return mistakes;
    }
}
