package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;

/** One core's share of a job. After each trade it makes way for a job that is due before its own. */
final class Slice implements Runnable, Comparable<Slice> {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Job job;
    private final RiskBatch settings;
    private final ThreadPoolExecutor pool;
    private final Pace pace;
    private final CompletableFuture<BatchRisk> ended = new CompletableFuture<>();
    private final List<TradeRisk> risks = new ArrayList<>();
    private Optional<RiskAssessor> assessor = Optional.empty();
    private long cpuNanos;

    /**
     * @param settings what its trades have in common
     * @param pool runs it, and other slices
     * @param pace hears how long trades take
     */
    Slice(Job job, RiskBatch settings, ThreadPoolExecutor pool, Pace pace) {
        this.job = job;
        this.settings = settings;
        this.pool = pool;
        this.pace = pace;
    }

    CompletableFuture<BatchRisk> ended() {
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
                ended.complete(new BatchRisk(risks, Duration.ofNanos(cpuNanos)));
            }
        } catch (RuntimeException | Error e) {
            ended.completeExceptionally(e);
        }
    }

    /** Assesses trades while there are any, and nothing is due sooner; says whether there may be more. */
    private boolean work() {
        RiskAssessor mine = assessor.orElseGet(() -> RiskAssessor.of(settings));
        assessor = Optional.of(mine);
        for (Optional<TradeTerms> trade = job.take(); trade.isPresent(); trade = job.take()) {
            job.progress().requireWanted();
            long start = System.nanoTime();
            risks.add(mine.assess(trade.get()));
            pace.observe(job.nanosOfATrade(), (double) (System.nanoTime() - start));
            job.progress().add(1);
            if (pool.getQueue().peek() instanceof Slice next && next.compareTo(this) < 0) {
                return true;
            }
        }
        return false;
    }

    /** The one that is due first comes first. */
    @Override
    public int compareTo(Slice other) {
        if (job == other.job) {
            return 0;
        }
        return job.isDueBefore(other.job) ? -1 : 1;
    }
}
