package io.tradeanalysis.worker.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads single settings; one that is wrong ends the start with its name, its value and what is allowed. */
final class Settings {

    private static final String PREFIX = "TRADE_ANALYSIS_";

    private final Map<String, String> environment;

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The environment variable of a setting. */
    static String variable(String name) {
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value, or what {@code otherwise} says if it is not set. */
    <T> T read(String name, String otherwise, String allowed, Function<String, T> parse) {
        String value = value(name);
        try {
            return parse.apply(value.isEmpty() ? otherwise : value);
        } catch (IllegalArgumentException _) {
            throw new WrongSettingException(variable(name), value, allowed);
        }
    }

    /** The value if it is set. */
    <T> Optional<T> readOptional(String name, String allowed, Function<String, T> parse) {
        return isSet(name) ? Optional.of(read(name, "", allowed, parse)) : Optional.empty();
    }

    /** The value if it is set. One that is wrong is not repeated: it may be what should be in the place it names. */
    <T> Optional<T> readHidden(String name, String allowed, Function<String, T> parse) {
        try {
            return readOptional(name, allowed, parse);
        } catch (WrongSettingException _) {
            throw new WrongSettingException(variable(name), "(not shown)", allowed);
        }
    }

    /** The choice that the value names in small letters. */
    <E extends Enum<E>> E readChoice(String name, E otherwise) {
        E[] choices = otherwise.getDeclaringClass().getEnumConstants();
        String allowed = Arrays.stream(choices).map(Settings::wireName).collect(Collectors.joining(" or "));
        return read(
                name,
                wireName(otherwise),
                allowed,
                text -> Arrays.stream(choices)
                        .filter(choice -> wireName(choice).equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private static String wireName(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    boolean isSet(String name) {
        return !value(name).isEmpty();
    }

    void requireUnset(String name, String allowed) {
        if (isSet(name)) {
            throw new WrongSettingException(variable(name), value(name), allowed);
        }
    }

    /** Whether the AWS SDK's own setting names an endpoint. */
    boolean hasAwsEndpoint() {
        return environment.containsKey("AWS_ENDPOINT_URL") || environment.containsKey("AWS_ENDPOINT_URL_S3");
    }

    private String value(String name) {
        return environment.getOrDefault(variable(name), "").strip();
    }
}
