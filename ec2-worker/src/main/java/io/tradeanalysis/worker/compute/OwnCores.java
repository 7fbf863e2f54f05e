package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The cores of this machine: as many batches work at the same time as there are cores, those of all analyses together. Each
 * analysis is promised an end when it arrives, and the one that is due first is worked on first; so a small one passes a
 * heavy one, and a heavy one is never passed for ever. An analysis that would break a promise is shed before any work is done.
 */
final class OwnCores implements RiskBackEnd, AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    /** The function has as long for one: twice what the largest takes plain loops. */
    private static final Duration LONGEST_TRADE = FunctionClient.CALL_DEADLINE;

    private final PriorityBlockingQueue<Runnable> queue = new PriorityBlockingQueue<>();
    private final Pace pace = new Pace();
    private final List<Job> admitted = new ArrayList<>();
    private final int cores;
    private final Forecast forecast;
    private final ThreadPoolExecutor pool;

    /**
     * Takes so many cores.
     *
     * @param cores at least 1
     */
    OwnCores(int cores) {
        this.cores = cores;
        this.forecast = new Forecast(cores);
        this.pool = new ThreadPoolExecutor(
                cores,
                cores,
                0,
                TimeUnit.SECONDS,
                queue,
                Thread.ofPlatform().name("risk-", 1).daemon().factory());
        pool.prestartAllCoreThreads(); // a thread's first work would not go through the queue
    }

    /** All batches share their trades: a core that is done sooner, or is held up, leaves no other waiting. */
    @Override
    public RunningAssessment start(List<RiskBatch> batches) throws ShedException {
        Job job = admit(batches);
        List<Slice> slices =
                batches.stream().map(batch -> new Slice(job, batch, pool, pace)).toList();
        slices.forEach(pool::execute);
        return new RunningAssessment(
                job.progress(),
                slices.stream().map(Slice::ended).toList(),
                Math.min(slices.size(), cores),
                job.promised().plus(LONGEST_TRADE),
                () -> leave(job));
    }

    private synchronized Job admit(List<RiskBatch> batches) throws ShedException {
        long now = System.nanoTime();
        double factor = pace.factor();
        List<Load> present = admitted.stream().map(job -> job.left(now, factor)).toList();
        Job job = Job.arriving(batches, now, factor, cores);
        if (admitted.size() == MOST_AT_ONCE || !forecast.canTake(present, job.left(now, factor))) {
            throw new ShedException(Duration.ofNanos((long) forecast.idleAfter(present)));
        }
        admitted.add(job);
        return job;
    }

    private synchronized void leave(Job job) {
        admitted.remove(job);
    }

    /** Stops at once: whoever drains calls first loses nothing. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
