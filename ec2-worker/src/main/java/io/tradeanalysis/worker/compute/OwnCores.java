package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.engine.backtest.ForecastBlock;
import io.tradeanalysis.engine.risk.LossSpread;
import io.tradeanalysis.engine.risk.RiskAssessor;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The cores of this machine: as many batches work at the same time as there are cores, those of all analyses together. Each
 * analysis is promised an end when it arrives, and the one that is due first is worked on first; so a small one passes a
 * heavy one, and a heavy one is never passed for ever. An analysis that would break a promise is shed before any work is done.
 */
final class OwnCores implements RiskBackEnd, AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    /** To put all losses of a trade in order takes longer than to draw them over one bar. */
    private static final double NANOS_OF_A_SORTED_SAMPLE = 100;

    /** The function has as long for a trade: twice what the largest takes plain loops. A block of forecasts takes less. */
    private static final Duration LONGEST_PART = FunctionClient.CALL_DEADLINE;

    private final PriorityBlockingQueue<Runnable> queue = new PriorityBlockingQueue<>();
    private final Pace pace = new Pace();

    /** Of processor time, which analyses are billed: on a machine that does much else it is much less. */
    private final Pace cpuPace = new Pace();

    private final List<Job<?>> admitted = new ArrayList<>();
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
    public RunningWork<TradeRisk> start(List<RiskBatch> batches) throws ShedException {
        List<TradeTerms> trades =
                batches.stream().flatMap(batch -> batch.trades().stream()).toList();
        double nanosOfATrade = batches.isEmpty() ? 0 : Effort.nanosOfATrade(batches.getLast());
        RunningWork<TradeRisk> running = start(trades, batches.size(), nanosOfATrade, checkpoint -> {
            RiskAssessor assessor = RiskAssessor.of(batches.getFirst(), checkpoint);
            return assessor::assess;
        });
        running.eachShare(done -> observe(nanosOfATrade * done.results().size(), done.cpuTime()));
        return running;
    }

    private void observe(double foreseenNanos, Duration cpuTime) {
        if (foreseenNanos > 0) {
            cpuPace.observe(foreseenNanos, (double) cpuTime.toNanos());
        }
    }

    /** By the pace that an analysis which arrives is promised its end by; what it costs by the processor time of late ones. */
    @Override
    public Foreseen foresee(List<RiskBatch> batches) {
        double nanos = Effort.nanosOf(batches);
        return Foreseen.of(Math.min(batches.size(), cores), cpuPace.factor() * nanos, pace.factor() * nanos);
    }

    /**
     * Starts a grading.
     *
     * @param blocks of it
     * @param resources how many blocks, then parts, are worked on at the same time, as far as there are cores
     * @param nanosOfABlock what one is foreseen to take
     * @param nanosOfGrades what all parts are foreseen to take that follow
     * @throws ShedException if there is too much to do already
     */
    GradingWork grade(List<ForecastBlock> blocks, int resources, double nanosOfABlock, double nanosOfGrades)
            throws ShedException {
        Job<ForecastBlock> job = admit(blocks, Math.min(resources, blocks.size()), nanosOfABlock, nanosOfGrades);
        return new GradingWork(
                started(job, checkpoint -> block -> block.forecast(checkpoint)),
                parts -> started(
                        follow(job, parts, Math.min(resources, parts.size())),
                        checkpoint -> part -> part.grade(checkpoint)));
    }

    /**
     * Starts to simulate all losses of one trade, and to put them in order.
     *
     * @throws ShedException if there is too much to do already
     */
    RunningWork<LossSpread> spread(RiskBatch trade) throws ShedException {
        double nanos = Effort.nanosOfATrade(trade) + trade.samples() * NANOS_OF_A_SORTED_SAMPLE;
        return start(trade.trades(), 1, nanos, checkpoint -> terms -> LossSpread.of(trade, terms, checkpoint));
    }

    /**
     * Starts work of any kind.
     *
     * @param parts of it
     * @param resources how many of them are worked on at the same time, as far as there are cores
     * @param nanosOfAPart what one is foreseen to take
     * @param prepare makes what does a part; long ones pass its checkpoint about once a millisecond
     * @throws ShedException if there is too much to do already
     */
    <W, R> RunningWork<R> start(
            List<W> parts, int resources, double nanosOfAPart, Function<Checkpoint, Function<W, R>> prepare)
            throws ShedException {
        return started(admit(parts, resources, nanosOfAPart, 0), prepare);
    }

    private <W, R> RunningWork<R> started(Job<W> job, Function<Checkpoint, Function<W, R>> prepare) {
        List<Slice<W, R>> slices = new ArrayList<>();
        for (int i = 0; i < job.resources(); i++) {
            slices.add(new Slice<>(job, prepare, pool, pace));
        }
        slices.forEach(Slice::queueUp);
        return new RunningWork<>(
                job.progress(),
                slices.stream().map(Slice::ended).toList(),
                Math.min(slices.size(), cores),
                job.promised().plus(LONGEST_PART),
                () -> withdraw(job, slices));
    }

    /** A job keeps its place until the last core has left it. */
    private <W, R> void withdraw(Job<W> job, List<Slice<W, R>> slices) {
        slices.forEach(Slice::withdraw);
        var _ = CompletableFuture.allOf(slices.stream().map(Slice::ended).toArray(CompletableFuture[]::new))
                .whenComplete((_, _) -> leave(job));
    }

    private synchronized <W> Job<W> admit(List<W> parts, int resources, double nanosOfAPart, double nanosAfterwards)
            throws ShedException {
        long now = System.nanoTime();
        double factor = pace.factor();
        List<Load> present = admitted.stream().map(job -> job.left(now, factor)).toList();
        Job<W> job = Job.arriving(parts, resources, nanosOfAPart, nanosAfterwards, now, factor, cores);
        if (admitted.size() == MOST_AT_ONCE || !forecast.canTake(present, job.left(now, factor))) {
            throw new ShedException(Duration.ofNanos((long) forecast.idleAfter(present)));
        }
        admitted.add(job);
        return job;
    }

    private synchronized <W> Job<W> follow(Job<?> first, List<W> parts, int resources) {
        Job<W> job = first.follow(parts, resources);
        admitted.add(job);
        return job;
    }

    private synchronized void leave(Job<?> job) {
        admitted.remove(job);
    }

    /** Stops at once: whoever drains calls first loses nothing. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
