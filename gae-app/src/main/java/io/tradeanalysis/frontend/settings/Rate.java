package io.tradeanalysis.frontend.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may happen.
 *
 * @param times at least 1; so often at once, too
 * @param period in which the same number may happen again, above 0
 */
public record Rate(int times, Duration period) {

    static final String ALLOWED = "off, or a number and a time such as 120/1m";

    private static final Pattern RATE = Pattern.compile("([0-9]{1,6})/([0-9]{1,6}[a-z]{1,2})");

    /** Checks both. */
    public Rate {
        if (times < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("rate: %d in %s (expected: both above 0)".formatted(times, period));
        }
    }

    /** The rate that a setting says; empty for {@code off}. */
    static Optional<Rate> parse(String text) {
        if (text.equals("off")) {
            return Optional.empty();
        }
        Matcher parts = RATE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("rate: " + text);
        }
        return Optional.of(new Rate(Integer.parseInt(parts.group(1)), DurationStyle.detectAndParse(parts.group(2))));
    }
}
