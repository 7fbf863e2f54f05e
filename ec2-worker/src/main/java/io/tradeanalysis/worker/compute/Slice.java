package io.tradeanalysis.worker.compute;

import io.tradeanalysis.engine.simulation.Checkpoint;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Function;

/**
 * One core's share of a job. It makes way for a job that is due before its own: after a part by going back to the queue, within
 * one by letting the other work on this core first.
 *
 * @param <W> a part of the job, such as a trade
 * @param <R> what comes of it
 */
final class Slice<W, R> implements Runnable, Comparable<Slice<?, ?>> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Job<W> job;
    private final Function<Checkpoint, Function<W, R>> prepare;
    private final ThreadPoolExecutor pool;
    private final Pace pace;
    private final CompletableFuture<Done<R>> ended = new CompletableFuture<>();
    private final List<R> results = new ArrayList<>();
    private Optional<Function<W, R>> worker = Optional.empty();
    private long cpuNanos;

    /** What those took that were let pass within a part. */
    private long guestNanos;

    private long guestCpuNanos;

    /**
     * @param prepare makes what does the work, before the first part; long parts pass the checkpoint it is given
     * @param pool runs it, and other slices
     * @param pace hears how long parts take
     */
    Slice(Job<W> job, Function<Checkpoint, Function<W, R>> prepare, ThreadPoolExecutor pool, Pace pace) {
        this.job = job;
        this.prepare = prepare;
        this.pool = pool;
        this.pace = pace;
    }

    CompletableFuture<Done<R>> ended() {
        return ended;
    }

    /** Waits for a core. */
    void queueUp() {
        pool.execute(this);
        if (!job.progress().isWanted()) {
            withdraw();
        }
    }

    /** Waits for no core any more; one that works on it leaves it by itself. */
    void withdraw() {
        if (pool.getQueue().remove(this)) {
            ended.completeExceptionally(new CancellationException("nobody waits for it"));
        }
    }

    @Override
    public void run() {
        run(false);
    }

    private void run(boolean isGuest) {
        long start = THREADS.getCurrentThreadCpuTime();
        guestCpuNanos = 0;
        try {
            boolean goesOn = work(isGuest);
            cpuNanos += THREADS.getCurrentThreadCpuTime() - start - guestCpuNanos;
            if (goesOn) {
                queueUp();
            } else {
                ended.complete(new Done<>(results, Duration.ofNanos(cpuNanos)));
            }
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }

    /** Works while there are parts, and nothing is due sooner; says whether there may be more. */
    private boolean work(boolean isGuest) {
        Function<W, R> mine = worker.orElseGet(() -> prepare.apply(this::pass));
        worker = Optional.of(mine);
        for (Optional<W> part = job.take(); part.isPresent(); part = job.take()) {
            job.progress().requireWanted();
            guestNanos = 0;
            long start = System.nanoTime();
            results.add(mine.apply(part.get()));
            pace.observe(job.nanosOfAPart(), (double) (System.nanoTime() - start - guestNanos));
            job.progress().add(1);
            if (sooner().isPresent() || (isGuest && isACoreIdle())) {
                return true; // a guest whose host could go on meanwhile
            }
        }
        return false;
    }

    private boolean isACoreIdle() {
        return pool.getActiveCount() < pool.getCorePoolSize();
    }

    /** Within a part: ends it if nobody waits for it any more, and lets those go first who are due sooner. */
    private void pass() {
        job.progress().requireWanted();
        for (Optional<Slice<?, ?>> next = sooner(); next.isPresent() && !isACoreIdle(); next = sooner()) {
            if (pool.getQueue().remove(next.get())) {
                host(next.get());
            }
            job.progress().requireWanted();
        }
    }

    private void host(Slice<?, ?> guest) {
        long start = System.nanoTime();
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        guest.run(true);
        guestNanos += System.nanoTime() - start;
        guestCpuNanos += THREADS.getCurrentThreadCpuTime() - cpuStart;
    }

    /** The first of the queue, if it is due before this one. */
    private Optional<Slice<?, ?>> sooner() {
        return pool.getQueue().peek() instanceof Slice<?, ?> next && next.compareTo(this) < 0
                ? Optional.of(next)
                : Optional.empty();
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
