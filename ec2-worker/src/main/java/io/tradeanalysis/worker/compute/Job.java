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

    /** What another job will take that follows this one and was promised with it; 0 once it is there. */
    private double nanosAfterwards;

    private Job(
            Collection<W> parts,
            int resources,
            double nanosOfAPart,
            double nanosAfterwards,
            Duration promised,
            long due) {
        this.parts = new ConcurrentLinkedQueue<>(parts);
        this.count = parts.size();
        this.resources = resources;
        this.nanosOfAPart = nanosOfAPart;
        this.nanosAfterwards = nanosAfterwards;
        this.promised = promised;
        this.due = due;
    }

    /**
     * One that arrives.
     *
     * @param parts about as long as each other
     * @param resources how many parts may be worked on at the same time
     * @param nanosOfAPart what one is foreseen to take, nanoseconds of one core
     * @param nanosAfterwards the same of all that is to {@link #follow}, 0 for nothing
     * @param now nanoseconds of the clock
     * @param factor how much longer than foreseen work takes
     */
    static <W> Job<W> arriving(
            Collection<W> parts,
            int resources,
            double nanosOfAPart,
            double nanosAfterwards,
            long now,
            double factor,
            int cores) {
        Load load = Load.arriving(factor * (nanosOfAPart * parts.size() + nanosAfterwards), resources, cores);
        Duration promised = Duration.ofNanos((long) load.due());
        return new Job<>(parts, resources, nanosOfAPart, nanosAfterwards, promised, now + promised.toNanos());
    }

    /**
     * The job that follows this one, promised for the same time. Called once, when this one's parts are done.
     *
     * @param parts of it
     * @param resources how many of them may be worked on at the same time
     */
    <V> Job<V> follow(Collection<V> parts, int resources) {
        double nanos = nanosAfterwards / Math.max(1, parts.size());
        nanosAfterwards = 0;
        return new Job<>(parts, resources, nanos, 0, promised, due);
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
        double nanos = progress.isWanted() ? nanosOfAPart * (count - progress.done()) + nanosAfterwards : 0;
        return new Load(factor * nanos, resources, due - now);
    }

    int resources() {
        return resources;
    }

    boolean isDueBefore(Job<?> other) {
        return due - other.due < 0;
    }
}
