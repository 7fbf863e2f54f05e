package io.tradeanalysis.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * From when to when a certificate holds, in whole seconds, as certificates count.
 *
 * @param notBefore the first second
 * @param notAfter the last second
 */
record Validity(Instant notBefore, Instant notAfter) {

    private static final Duration BACK_DATING = Duration.ofMinutes(5);

    static Validity from(Instant now, Duration length) {
        Instant start = now.truncatedTo(ChronoUnit.SECONDS);
        return new Validity(start.minus(BACK_DATING), start.plus(length).truncatedTo(ChronoUnit.SECONDS));
    }
}
