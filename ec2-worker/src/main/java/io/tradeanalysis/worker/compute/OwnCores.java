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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The cores of this machine: as many batches work at the same time as there are cores, those of all analyses together. */
final class OwnCores implements RiskBackEnd, AutoCloseable {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int cores;
    private final ExecutorService pool;

    /**
     * Takes so many cores.
     *
     * @param cores at least 1
     */
    OwnCores(int cores) {
        this.cores = cores;
        this.pool = Executors.newFixedThreadPool(
                cores, Thread.ofPlatform().name("risk-", 1).daemon().factory());
    }

    /** All batches share their trades: a core that is done sooner, or is held up, leaves no other waiting. */
    @Override
    public RunningAssessment start(List<RiskBatch> batches) {
        Queue<TradeTerms> trades = new ConcurrentLinkedQueue<>(
                batches.stream().flatMap(batch -> batch.trades().stream()).toList());
        return RunningAssessment.start(batches, (batch, progress) -> assess(batch, trades, progress), pool, cores);
    }

    private BatchRisk assess(RiskBatch settings, Queue<TradeTerms> trades, Progress progress) {
        long start = threads.getCurrentThreadCpuTime();
        RiskAssessor assessor = RiskAssessor.of(settings);
        List<TradeRisk> risks = new ArrayList<>();
        for (TradeTerms trade = trades.poll(); trade != null; trade = trades.poll()) {
            progress.requireWanted();
            risks.add(assessor.assess(trade));
            progress.add(1);
        }
        return new BatchRisk(risks, Duration.ofNanos(threads.getCurrentThreadCpuTime() - start));
    }

    /** Stops at once: whoever drains calls first loses nothing. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
