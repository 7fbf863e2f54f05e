package io.tradeanalysis.lambda;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Strict reading of typed fields. What is wrong is noted under the field's path, and reading goes on with any right value in
 * its place, so that one pass finds everything.
 */
final class JsonFields {

    private static final int LONGEST_QUOTE = 40;
    private static final int FIRST_NUMBERS = 1_024;

    private final JsonParser json;
    private final Mistakes mistakes;

    JsonFields(JsonParser json, Mistakes mistakes) {
        this.json = json;
        this.mistakes = mistakes;
    }

    /** What takes one field, with the parser on its value. */
    interface FieldReader {
        void read(String name, String path);
    }

    /**
     * Reads an object that has exactly these fields, once each.
     *
     * @param path where it is, empty or ending in a dot
     */
    void object(String path, Set<String> names, FieldReader field) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            wrong(path.isEmpty() ? BatchReader.BODY : path.substring(0, path.length() - 1), "an object");
            return;
        }
        Set<String> missing = new LinkedHashSet<>(names);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (missing.remove(name)) {
                field.read(name, path + name);
            } else {
                mistakes.add(path + quote(name), names.contains(name) ? "twice" : "no such field");
                json.skipChildren();
            }
        }
        missing.forEach(name -> mistakes.add(path + name, "missing"));
    }

    /** Reads an array of 1 to {@code most} elements; the reader gets each one's index, with the parser on the element. */
    void array(String path, int most, IntConsumer element) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrong(path, "an array");
            return;
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count < most) {
                element.accept(count);
            } else {
                json.skipChildren();
            }
            count++;
        }
        if (count == 0 || count > most) {
            mistakes.add(path, "%d (expected: 1 .. %d)".formatted(count, most));
        }
    }

    /** Reads an array of at most {@code most} numbers, or of none; a path is made for a wrong one alone, since there may be many. */
    double[] numbers(String path, int most, DoublePredicate isAllowed, String allowed) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            wrong(path, "an array");
            return new double[0];
        }
        double[] numbers = new double[FIRST_NUMBERS];
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count < most) {
                numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * count);
                numbers[count] = isNumber(isAllowed)
                        ? json.getDoubleValue()
                        : number("%s[%d]".formatted(path, count), isAllowed, allowed);
            } else {
                json.skipChildren();
            }
            count++;
        }
        if (count > most) {
            mistakes.add(path, "%d (expected: 0 .. %d)".formatted(count, most));
        }
        return Arrays.copyOf(numbers, Math.min(count, most));
    }

    long wholeNumber(String path, long least, long most) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && (json.getNumberType() == JsonParser.NumberType.INT
                        || json.getNumberType() == JsonParser.NumberType.LONG)
                && json.getLongValue() >= least
                && json.getLongValue() <= most) {
            return json.getLongValue();
        }
        wrong(path, "a whole number, %d .. %d".formatted(least, most));
        return least;
    }

    double number(String path, DoublePredicate isAllowed, String allowed) {
        if (isNumber(isAllowed)) {
            return json.getDoubleValue();
        }
        wrong(path, allowed);
        return Double.NaN;
    }

    private boolean isNumber(DoublePredicate isAllowed) {
        return json.currentToken().isNumeric() && isAllowed.test(json.getDoubleValue());
    }

    /** The member of a closed choice that a string names; the first one after a mistake. */
    <E extends Enum<E>> E choice(String path, Class<E> choices, Function<E, String> name) {
        E[] all = choices.getEnumConstants();
        String allowed = Arrays.stream(all).map(name).collect(Collectors.joining(" or "));
        String text = text(path, allowed);
        for (E choice : all) {
            if (name.apply(choice).equals(text)) {
                return choice;
            }
        }
        if (!text.isEmpty()) {
            wrong(path, allowed);
        }
        return all[0];
    }

    /** The text of a string that is not empty; empty after a mistake. */
    String text(String path, String allowed) {
        if (json.currentToken() == JsonToken.VALUE_STRING && !json.getString().isEmpty()) {
            return json.getString();
        }
        wrong(path, allowed);
        return "";
    }

    /** Notes that the current value is not what is allowed here, and passes over it. */
    void wrong(String path, String allowed) {
        String value = json.currentToken().isStructStart() ? json.currentToken().asString() : json.getString();
        mistakes.add(path, "%s (expected: %s)".formatted(value.isEmpty() ? "empty" : quote(value), allowed));
        json.skipChildren();
    }

    /** What a caller sent, made fit for a sentence. */
    static String quote(String text) {
        String clean = text.replaceAll("\\p{C}", "?");
        return clean.length() <= LONGEST_QUOTE ? clean : clean.substring(0, LONGEST_QUOTE) + "...";
    }
}
