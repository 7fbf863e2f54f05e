package io.tradeanalysis.operations.reap;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import io.tradeanalysis.operations.inventory.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an environment is to be torn down.
 *
 * @param environment the environment
 * @param state what its leases say together
 * @param reason why, for people
 */
record Verdict(EnvironmentName environment, Lease.State state, String reason) {

    /** Its time is over only if one cloud says so and none says anything else. What says nothing does not count. */
    static Verdict of(EnvironmentName environment, List<Lease> leases, Instant now) {
        List<Lease> telling =
                leases.stream().filter(lease -> !lease.expiresAt().isEmpty()).toList();
        Set<Lease.State> states = telling.stream().map(lease -> lease.at(now)).collect(Collectors.toSet());
        return new Verdict(environment, together(states), reason(telling, now));
    }

    /** One that may live on lives on. */
    private static Lease.State together(Set<Lease.State> states) {
        if (states.contains(Lease.State.NEVER)) {
            return Lease.State.NEVER;
        }
        if (states.contains(Lease.State.CURRENT)) {
            return Lease.State.CURRENT;
        }
        return states.equals(Set.of(Lease.State.PAST)) ? Lease.State.PAST : Lease.State.UNREADABLE;
    }

    private static String reason(List<Lease> telling, Instant now) {
        return telling.isEmpty()
                ? "nothing says when its time is over (tag %s): destroy it, or deploy it anew"
                        .formatted(TagNames.EXPIRES_AT)
                : telling.stream().map(lease -> reason(lease, now)).distinct().collect(Collectors.joining("; "));
    }

    private static String reason(Lease lease, Instant now) {
        return switch (lease.at(now)) {
            case PAST -> "its time was over at " + lease.expiresAt();
            case CURRENT -> "it may live until " + lease.expiresAt();
            case NEVER -> "it stays for good";
            case UNREADABLE -> "'%s' is no time (tag %s)".formatted(lease.expiresAt(), TagNames.EXPIRES_AT);
        };
    }
}
