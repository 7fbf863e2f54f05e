package io.tradeanalysis.local.run;

import io.tradeanalysis.identity.IdentityFolder;
import io.tradeanalysis.identity.IdentityIssuer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The throw-away identities of this machine's runs: issued at the first, kept while they hold. */
final class LocalIdentities {

    /** How long new ones hold. */
    static final Duration VALIDITY = Duration.ofDays(90);

    /** A run is given at least this long. */
    static final Duration LEAST_LEFT = Duration.ofDays(30);

    private LocalIdentities() {}

    /** Renews the identities in the folder if they are missing, unreadable or soon to expire. */
    static void prepare(IdentityFolder folder, InstantSource clock) throws IOException {
        Instant needed = clock.instant().plus(LEAST_LEFT);
        boolean holds = folder.usableUntil().filter(needed::isBefore).isPresent();
        if (!holds) {
            folder.write(IdentityIssuer.issue(VALIDITY, clock));
        }
    }
}
