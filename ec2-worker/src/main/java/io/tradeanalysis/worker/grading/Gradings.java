package io.tradeanalysis.worker.grading;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.backtest.ForecastBlock;
import io.tradeanalysis.engine.backtest.GradePart;
import io.tradeanalysis.engine.backtest.GradedSeries;
import io.tradeanalysis.engine.backtest.Grader;
import io.tradeanalysis.engine.backtest.GradingPlan;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.calls.Waiting;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.GradingWork;
import io.tradeanalysis.worker.compute.RiskUnavailableException;
import io.tradeanalysis.worker.compute.RunningWork;
import io.tradeanalysis.worker.compute.ShedException;
import io.tradeanalysis.worker.prices.PriceLookup;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Grades the models on the prices of a request, on this machine's cores. Several threads may use it at once. */
public final class Gradings {

    private static final int MOST_AT_ONCE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Gradings.class);

    private final BackEnds backEnds;
    private final String worker;
    private final Places places = new Places(MOST_AT_ONCE);

    /**
     * @param backEnds where forecasts are made
     * @param worker this worker's name, for results
     */
    public Gradings(BackEnds backEnds, String worker) {
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
    public Outcome<Grading> grade(AnalysisRequest request, boolean simulated, PriceSource prices, Caller caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        long start = System.nanoTime();
        return places.take(() -> prices.use(found -> grade(request, simulated, found, caller, start)));
    }

    private Outcome<Grading> grade(
            AnalysisRequest request, boolean simulated, PriceLookup.Found found, Caller caller, long start)
            throws RiskUnavailableException, InterruptedException {
        Optional<FieldError> tooFew = simulated ? GradingPlan.refusal(request) : Optional.empty();
        if (tooFew.isPresent()) {
            return Outcome.Refused.of(tooFew.get());
        }
        GradingPlan plan =
                simulated ? GradingPlan.simulated(request, found.prices()) : GradingPlan.exact(request, found.prices());
        Optional<FieldError> tooLarge = GradingCaps.check(plan, request);
        return tooLarge.isPresent() ? Outcome.Refused.of(tooLarge.get()) : run(plan, request, found, caller, start);
    }

    private Outcome<Grading> run(
            GradingPlan plan, AnalysisRequest request, PriceLookup.Found found, Caller caller, long start)
            throws RiskUnavailableException, InterruptedException {
        List<ForecastBlock> blocks = plan.blocks();
        GradingEffort effort = GradingEffort.of(plan, request);
        try (GradingWork work =
                backEnds.grade(blocks, request.resources(), effort.nanosOfABlock(), effort.nanosOfGrades())) {
            int parts = blocks.size() + plan.mostGradeParts();
            if (!Waiting.untilOver(work.forecasts(), 0, parts, caller)) {
                return abandoned(request);
            }
            Grader grader = plan.grader(work.forecasts().results());
            RunningWork<GradePart.Graded> grades = work.grade(grader.parts());
            if (!Waiting.untilOver(grades, blocks.size(), parts, caller)) {
                return abandoned(request);
            }
            GradedSeries graded = grader.series(grades.results());
            Measured measured = measured(plan, work.forecasts(), grades, start);
            LOG.info("{}: {} bars graded in {} ms", request.asset(), plan.bars(), measured.wallMillis());
            return new Outcome.Done<>(grading(plan, request, found, graded, measured));
        } catch (ShedException e) {
            LOG.info("{}: a grading shed, {}", request.asset(), e.getMessage());
            return new Outcome.Shed<>(e.retryAfter());
        }
    }

    private static Outcome<Grading> abandoned(AnalysisRequest request) {
        LOG.info("{}: the caller of a grading went away", request.asset());
        return new Outcome.Abandoned<>();
    }

    private Measured measured(GradingPlan plan, RunningWork<?> forecasts, RunningWork<?> grades, long start)
            throws RiskUnavailableException {
        return new Measured(
                Compute.EC2,
                Math.max(forecasts.resourcesUsed(), grades.resourcesUsed()),
                plan.samples(),
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start),
                forecasts.cpuTime().plus(grades.cpuTime()).toMillis(),
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
                Engine.OF_ALL_MODELS,
                found.prices().sha256());
    }
}
