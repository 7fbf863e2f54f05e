package io.tradeanalysis.operations.receipt;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Resource;
import java.time.Instant;
import java.util.List;

/**
 * What became of all that an environment had.
 *
 * @param environment the environment
 * @param search where was looked, and for what
 * @param isComplete whether it says how a tear-down ended; if not, it says what was found before one
 * @param startedAt when the first look began
 * @param endedAt when the last one ended
 * @param lines every resource that was seen, and every kind that could not be looked at
 */
public record Receipt(
        EnvironmentName environment,
        Search search,
        boolean isComplete,
        Instant startedAt,
        Instant endedAt,
        List<Line> lines) {

    /**
     * What became of one resource.
     *
     * @param resource the resource; of a kind that could not be looked at the id is {@code *}
     * @param fate what became of it
     * @param reason why, if there is more to say; may be empty
     */
    public record Line(Resource resource, Fate fate, String reason) {}

    /** Keeps its own copy. */
    public Receipt {
        lines = List.copyOf(lines);
    }

    /** Whether all was done: nothing is left that could be deleted, and everything could be looked at. */
    public boolean isClean() {
        return isComplete && open().isEmpty();
    }

    /** What stands against that. */
    public List<Line> open() {
        return lines.stream().filter(line -> line.fate().isOpen()).toList();
    }

    /** How many resources shared a fate. */
    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
