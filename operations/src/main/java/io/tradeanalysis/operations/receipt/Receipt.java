package io.tradeanalysis.operations.receipt;

import io.tradeanalysis.contract.environment.EnvironmentName;
import io.tradeanalysis.operations.inventory.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of all that an environment had.
 *
 * @param environment the environment
 * @param places where was looked, by the cloud's name; {@code not looked at} says so
 * @param startedAt when the first look began
 * @param endedAt when the last one ended
 * @param lines every resource that was seen, and every kind that could not be looked at
 */
public record Receipt(
        EnvironmentName environment, Map<String, String> places, Instant startedAt, Instant endedAt, List<Line> lines) {

    /**
     * What became of one resource.
     *
     * @param resource the resource; of a kind that could not be looked at the id is {@code *}
     * @param fate what became of it
     * @param reason why, if there is more to say; may be empty
     */
    public record Line(Resource resource, Fate fate, String reason) {}

    /** Keeps its own copies. */
    public Receipt {
        places = Map.copyOf(places);
        lines = List.copyOf(lines);
    }

    /** Whether nothing is left that could be deleted, and everything could be looked at. */
    public boolean isClean() {
        return open().isEmpty();
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
