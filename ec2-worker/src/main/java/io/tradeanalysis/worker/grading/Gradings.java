package io.tradeanalysis.worker.grading;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.backtest.BlockForecasts;
import io.tradeanalysis.engine.backtest.ForecastBlock;
import io.tradeanalysis.engine.backtest.GradedSeries;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.worker.analysis.Caller;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.compute.RunningWork;
import io.tradeanalysis.worker.compute.ShedException;
import io.tradeanalysis.worker.compute.StandstillException;
import io.tradeanalysis.worker.prices.PriceLookup;
import io.tradeanalysis.worker.prices.PriceStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades the models on the prices of a request, on this machine's cores. Several threads may use it at once. */
public final class Gradings {

    private static final Duration PROGRESS_INTERVAL = Duration.ofMillis(100);
    private static final int MOST_AT_ONCE = 32;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Gradings.class);

    private final PriceStore prices;
    private final BackEnds backEnds;
    private final String worker;
    private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

    /**
     * Gradings with these prices.
     *
     * @param prices where prices come from
     * @param backEnds where forecasts are made
     * @param worker this worker's name, for results
     */
    public Gradings(PriceStore prices, BackEnds backEnds, String worker) {
        this.prices = prices;
        this.backEnds = backEnds;
        this.worker = worker;
    }

    /**
     * Does one grading.
     *
     * @param simulated whether forecasts are taken from samples
     * @throws IOException if the prices can't be had now
     * @throws RiskUnavailableException if the forecasts can't be made now
     */
    public GradingOutcome grade(AnalysisRequest request, boolean simulated, Caller caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        long start = System.nanoTime();
        if (!atOnce.tryAcquire()) {
            return new GradingOutcome.Shed(USUAL_WAIT);
        }
        try {
            return switch (prices.find(request.asset())) {
                case PriceLookup.Unusable unusable -> refused(new FieldError(FieldNames.ASSET, unusable.reason()));
                case PriceLookup.Found found -> grade(request, simulated, found, caller, start);
            };
        } finally {
            atOnce.release();
        }
    }

    private static GradingOutcome refused(FieldError error) {
        return new GradingOutcome.Refused(List.of(error));
    }

    private GradingOutcome grade(
            AnalysisRequest request, boolean simulated, PriceLookup.Found found, Caller caller, long start)
            throws RiskUnavailableException, InterruptedException {
        Optional<FieldError> tooFew = simulated ? GradingPlan.refusal(request) : Optional.empty();
        if (tooFew.isPresent()) {
            return refused(tooFew.get());
        }
        GradingPlan plan =
                simulated ? GradingPlan.simulated(request, found.prices()) : GradingPlan.exact(request, found.prices());
        Optional<FieldError> tooLarge = GradingCaps.check(plan, request);
        return tooLarge.isPresent() ? refused(tooLarge.get()) : run(plan, request, found, caller, start);
    }

    private GradingOutcome run(
            GradingPlan plan, AnalysisRequest request, PriceLookup.Found found, Caller caller, long start)
            throws RiskUnavailableException, InterruptedException {
        List<ForecastBlock> blocks = plan.blocks();
        double nanosOfABlock = GradingEffort.nanosOfABlock(plan, request);
        try (RunningWork<BlockForecasts> running = backEnds.forecast(blocks, request.resources(), nanosOfABlock)) {
            if (!await(running, blocks.size(), caller)) {
                LOG.info("{}: the caller of a grading went away", request.asset());
                return new GradingOutcome.Abandoned();
            }
            GradedSeries graded = plan.grade(running.results());
            Measured measured = measured(plan, running, start);
            LOG.info("{}: {} bars graded in {} ms", request.asset(), plan.bars(), measured.wallMillis());
            return new GradingOutcome.Done(grading(plan, request, found, graded, measured));
        } catch (ShedException e) {
            LOG.info("{}: a grading shed, {}", request.asset(), e.getMessage());
            return new GradingOutcome.Shed(e.retryAfter());
        }
    }

    private static boolean await(RunningWork<BlockForecasts> running, int blocks, Caller caller)
            throws StandstillException, InterruptedException {
        caller.progress(0, blocks);
        while (!running.await(PROGRESS_INTERVAL)) {
            if (caller.isGone()) {
                return false;
            }
            caller.progress(running.partsDone(), blocks);
        }
        return true;
    }

    private Measured measured(GradingPlan plan, RunningWork<BlockForecasts> running, long start)
            throws RiskUnavailableException {
        return new Measured(
                Compute.EC2,
                running.resourcesUsed(),
                plan.samples(),
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start),
                running.cpuTime().toMillis(),
                worker);
    }

    private static Grading grading(
            GradingPlan plan,
            AnalysisRequest request,
            PriceLookup.Found found,
            GradedSeries graded,
            Measured measured) {
        return new Grading(
                request,
                plan.isSimulated(),
                graded.bars(),
                graded.levels(),
                measured,
                Stream.concat(graded.notices().stream(), found.notices().stream())
                        .toList(),
                Engine.VERSION,
                found.prices().sha256());
    }
}
