package io.tradeanalysis.operations.reap;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.contract.environment.TagNames;
import io.tradeanalysis.operations.inventory.Lease;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether an environment is to be torn down.
 *
 * @param environment the environment
 * @param isOver whether its time is over
 * @param reason why, for people
 */
record Verdict(EnvironmentName environment, boolean isOver, String reason) {

    /** Only if one cloud says that its time is over, and none says anything else. What says nothing does not count. */
    static Verdict of(EnvironmentName environment, List<Lease> leases, Instant now) {
        List<Lease> telling =
                leases.stream().filter(lease -> !lease.expiresAt().isEmpty()).toList();
        boolean isOver = !telling.isEmpty() && telling.stream().allMatch(lease -> lease.at(now) == Lease.State.PAST);
        return new Verdict(environment, isOver, reason(telling, now));
    }

    private static String reason(List<Lease> telling, Instant now) {
        return telling.isEmpty()
                ? "nothing says when its time is over (tag %s)".formatted(TagNames.EXPIRES_AT)
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
