package io.tradeanalysis.worker.compute;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Work on own cores: parts that nobody has taken yet, and when it was promised.
 *
 * @param <W> a part, such as a trade
 */
final class Job<W> {

    private final Queue<W> parts;
    private final Progress progress = new Progress();
    private final int count;
    private final int resources;
    private final double nanosOfAPart;
    private final Duration promised;
    private final long due;

    private Job(Collection<W> parts, int resources, double nanosOfAPart, Duration promised, long now) {
        this.parts = new ConcurrentLinkedQueue<>(parts);
        this.count = parts.size();
        this.resources = resources;
        this.nanosOfAPart = nanosOfAPart;
        this.promised = promised;
        this.due = now + promised.toNanos();
    }

    /**
     * One that arrives.
     *
     * @param parts about as long as each other
     * @param resources how many parts may be worked on at the same time
     * @param nanosOfAPart what one is foreseen to take, nanoseconds of one core
     * @param now nanoseconds of the clock
     * @param factor how much longer than foreseen work takes
     */
    static <W> Job<W> arriving(
            Collection<W> parts, int resources, double nanosOfAPart, long now, double factor, int cores) {
        Load load = Load.arriving(factor * nanosOfAPart * parts.size(), resources, cores);
        return new Job<>(parts, resources, nanosOfAPart, Duration.ofNanos((long) load.due()), now);
    }

    /** A part for whoever works on it now. */
    Optional<W> take() {
        return Optional.ofNullable(parts.poll());
    }

    /** Within which time of its arrival it was promised. */
    Duration promised() {
        return promised;
    }

    Progress progress() {
        return progress;
    }

    /** What a part was foreseen to take, nanoseconds of one core. */
    double nanosOfAPart() {
        return nanosOfAPart;
    }

    /** What is left to do; one that nobody waits for leaves its cores at the next checkpoint. */
    Load left(long now, double factor) {
        int parts = progress.isWanted() ? count - progress.done() : 0;
        return new Load(factor * nanosOfAPart * parts, resources, due - now);
    }

    boolean isDueBefore(Job<?> other) {
        return due - other.due < 0;
    }
}
