package io.tradeanalysis.frontend.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** Reads single settings; one that is wrong ends the start with its name, its value and what is allowed. */
final class Settings {

    private static final String PREFIX = "trade-analysis.";

    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    /** The environment variable of a setting. */
    static String variable(String name) {
        return toVariable(PREFIX + name);
    }

    /** The value, or what {@code otherwise} says if it is not set. */
    <T> T read(String name, String otherwise, String allowed, Function<String, T> parse) {
        return readProperty(PREFIX + name, otherwise, allowed, parse);
    }

    /** The value of a property that has no prefix of ours. */
    <T> T readProperty(String property, String otherwise, String allowed, Function<String, T> parse) {
        String value = environment.getProperty(property, otherwise).strip();
        try {
            return parse.apply(value.isEmpty() ? otherwise : value);
        } catch (IllegalArgumentException | DateTimeParseException _) {
            throw new WrongSettingException(toVariable(property), value, allowed);
        }
    }

    /** A time above 0. */
    Duration time(String name, String otherwise) {
        return time(name, otherwise, Duration.ofNanos(1), "a time above 0 such as 30s or 5m");
    }

    /** A time that is not too short. */
    Duration time(String name, String otherwise, Duration least, String allowed) {
        return read(name, otherwise, allowed, text -> {
            Duration time = DurationStyle.detectAndParse(text);
            if (time.compareTo(least) < 0) {
                throw new IllegalArgumentException("time: " + time);
            }
            return time;
        });
    }

    /** The value as it is; empty if it is not set. */
    String value(String name) {
        return environment.getProperty(PREFIX + name, "").strip();
    }

    boolean isSet(String name) {
        return !value(name).isEmpty();
    }

    void requireUnset(String name, String allowed) {
        if (isSet(name)) {
            throw new WrongSettingException(variable(name), value(name), allowed);
        }
    }

    private static String toVariable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
