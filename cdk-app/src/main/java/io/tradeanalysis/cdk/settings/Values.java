package io.tradeanalysis.cdk.settings;

import io.tradeanalysis.contract.environment.TagNames;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses the values of context; empty if one is not allowed. */
final class Values {

    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern DOLLARS = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");
    private static final Set<Integer> LOG_DAYS = Set.of(1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365);
    private static final String LIST_OF_ASSETS = "assets.csv";

    /** A text that has a form. */
    static Optional<String> matching(String pattern, String value) {
        return Optional.of(value).filter(text -> text.matches(pattern));
    }

    /** A number from 1 to a limit. */
    static Optional<Integer> number(String value, int most) {
        return Optional.of(value)
                .filter(text -> SMALL_NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= most);
    }

    static Optional<Integer> logDays(String value) {
        return number(value, 365).filter(LOG_DAYS::contains);
    }

    static Optional<BigDecimal> dollars(String value) {
        return Optional.of(value)
                .filter(text -> DOLLARS.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(amount -> amount.signum() > 0);
    }

    static Optional<Boolean> onOrOff(String value) {
        return switch (value) {
            case "on" -> Optional.of(true);
            case "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** An instant in its one canonical form, so that the same time is the same tag; or {@code never}. */
    static Optional<String> expiry(String value) {
        if (value.equals(TagNames.NEVER)) {
            return Optional.of(value);
        }
        try {
            return Optional.of(Instant.parse(value).toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<List<String>> zones(String value, String region) {
        List<String> zones = list(value);
        boolean good = zones.size() == 2
                && zones.stream().distinct().count() == 2
                && zones.stream().allMatch(zone -> zone.matches(Pattern.quote(region) + "[a-z]"));
        return Optional.of(zones).filter(_ -> good);
    }

    static Optional<List<String>> ranges(String value) {
        List<String> ranges = list(value);
        return Optional.of(ranges).filter(all -> !all.isEmpty() && all.stream().allMatch(AddressRange::isValid));
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** A folder with at least one price file beside the list of assets. */
    static Optional<Path> prices(String value) {
        try {
            return Optional.of(Path.of(value).toAbsolutePath().normalize()).filter(Values::holdsPrices);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static boolean holdsPrices(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(name -> name.endsWith(".csv") && !name.equals(LIST_OF_ASSETS));
        } catch (IOException _) {
            return false;
        }
    }

    private Values() {}
}
