package io.tradeanalysis.worker.compute;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One core's share of a job. After each part it makes way for a job that is due before its own.
 *
 * @param <W> a part of the job, such as a trade
 * @param <R> what comes of it
 */
final class Slice<W, R> implements Runnable, Comparable<Slice<?, ?>> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Job<W> job;
    private final Supplier<Function<W, R>> prepare;
    private final ThreadPoolExecutor pool;
    private final Pace pace;
    private final CompletableFuture<Done<R>> ended = new CompletableFuture<>();
    private final List<R> results = new ArrayList<>();
    private Optional<Function<W, R>> worker = Optional.empty();
    private long cpuNanos;

    /**
     * @param prepare makes what does the work, before the first part
     * @param pool runs it, and other slices
     * @param pace hears how long parts take
     */
    Slice(Job<W> job, Supplier<Function<W, R>> prepare, ThreadPoolExecutor pool, Pace pace) {
        this.job = job;
        this.prepare = prepare;
        this.pool = pool;
        this.pace = pace;
    }

    CompletableFuture<Done<R>> ended() {
        return ended;
    }

    @Override
    public void run() {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            boolean goesOn = work();
            cpuNanos += THREADS.getCurrentThreadCpuTime() - start;
            if (goesOn) {
                pool.execute(this);
            } else {
                ended.complete(new Done<>(results, Duration.ofNanos(cpuNanos)));
            }
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }

    /** Works while there are parts, and nothing is due sooner; says whether there may be more. */
    private boolean work() {
        Function<W, R> mine = worker.orElseGet(prepare);
        worker = Optional.of(mine);
        for (Optional<W> part = job.take(); part.isPresent(); part = job.take()) {
            job.progress().requireWanted();
            long start = System.nanoTime();
            results.add(mine.apply(part.get()));
            pace.observe(job.nanosOfAPart(), (double) (System.nanoTime() - start));
            job.progress().add(1);
            if (pool.getQueue().peek() instanceof Slice<?, ?> next && next.compareTo(this) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The one that is due first comes first. */
    @Override
    public int compareTo(Slice<?, ?> other) {
        if (job == other.job) {
            return 0;
        }
        return job.isDueBefore(other.job) ? -1 : 1;
    }
}
