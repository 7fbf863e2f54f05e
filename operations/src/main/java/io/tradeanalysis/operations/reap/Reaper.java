package io.tradeanalysis.operations.reap;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.AtOnce;
import io.tradeanalysis.operations.inventory.Estate;
import io.tradeanalysis.operations.inventory.Lease;
import io.tradeanalysis.operations.receipt.Receipt;
import io.tradeanalysis.operations.teardown.Clouds;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tears down one environment after the other whose time is over; one that fails does not keep it from the next. */
public final class Reaper {

    private final Clouds clouds;
    private final Function<EnvironmentName, Receipt> destroy;
    private final InstantSource clock;

    /**
     * @param clouds where to look for environments
     * @param destroy tears one down
     * @param clock what the time is
     */
    public Reaper(Clouds clouds, Function<EnvironmentName, Receipt> destroy, InstantSource clock) {
        this.clouds = clouds;
        this.destroy = destroy;
        this.clock = clock;
    }

    /** What came of every environment there is. */
    public List<Reaped> reap(boolean dryRun) {
        return verdicts().stream().map(verdict -> reap(verdict, dryRun)).toList();
    }

    private List<Verdict> verdicts() {
        Map<String, List<Lease>> leases = AtOnce.all(clouds.estates(), Estate::leases).stream()
                .flatMap(Collection::stream)
                .collect(
                        Collectors.groupingBy(lease -> lease.environment().value(), TreeMap::new, Collectors.toList()));
        return leases.values().stream()
                .map(same -> Verdict.of(same.getFirst().environment(), same, clock.instant()))
                .toList();
    }

    private Reaped reap(Verdict verdict, boolean dryRun) {
        return switch (verdict.state()) {
            case CURRENT, NEVER -> new Reaped(verdict.environment(), Reaped.Fate.LEFT_ALONE, verdict.reason());
            case UNREADABLE -> new Reaped(verdict.environment(), Reaped.Fate.UNKNOWN, verdict.reason());
            case PAST ->
                dryRun ? new Reaped(verdict.environment(), Reaped.Fate.WOULD_GO, verdict.reason()) : destroyed(verdict);
        };
    }

    private Reaped destroyed(Verdict verdict) {
        try {
            Receipt receipt = destroy.apply(verdict.environment());
            return receipt.isClean()
                    ? new Reaped(verdict.environment(), Reaped.Fate.DESTROYED, verdict.reason())
                    : new Reaped(verdict.environment(), Reaped.Fate.FAILED, leftovers(receipt));
        } catch (RuntimeException problem) {
            return new Reaped(verdict.environment(), Reaped.Fate.FAILED, String.valueOf(problem.getMessage()));
        }
    }

    private static String leftovers(Receipt receipt) {
        return receipt.open().stream()
                .map(line -> "%s: %s".formatted(line.resource(), line.reason()))
                .collect(Collectors.joining("; "));
    }
}
