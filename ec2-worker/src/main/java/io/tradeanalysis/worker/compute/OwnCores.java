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

    @Override
    public RunningAssessment start(List<RiskBatch> batches) {
        return RunningAssessment.start(batches, this::assess, pool, cores);
    }

    private BatchRisk assess(RiskBatch batch, Progress progress) {
        long start = threads.getCurrentThreadCpuTime();
        RiskAssessor assessor = RiskAssessor.of(batch);
        List<TradeRisk> risks = new ArrayList<>(batch.trades().size());
        for (TradeTerms trade : batch.trades()) {
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
