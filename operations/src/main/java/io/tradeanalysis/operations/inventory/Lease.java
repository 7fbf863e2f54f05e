package io.tradeanalysis.operations.inventory;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * How long an environment may live, as its tags say.
 *
 * @param environment the environment
 * @param expiresAt the tag {@link TagNames#EXPIRES_AT}, as an instant is written; empty if there is none
 */
public record Lease(EnvironmentName environment, String expiresAt) {

    /** What follows from the tag. */
    public enum State {
        /** Its time is over. */
        PAST,
        /** It may live on. */
        CURRENT,
        /** It stays until someone says otherwise. */
        NEVER,
        /** Nobody can tell. */
        UNREADABLE
    }

    /** What follows at some time. */
    public State at(Instant now) {
        if (expiresAt.equals(TagNames.NEVER)) {
            return State.NEVER;
        }
        try {
            return Instant.parse(expiresAt).isAfter(now) ? State.CURRENT : State.PAST;
        } catch (DateTimeException notAnInstant) {
            return State.UNREADABLE;
        }
    }
}
