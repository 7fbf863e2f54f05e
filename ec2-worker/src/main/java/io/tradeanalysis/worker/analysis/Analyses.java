package io.tradeanalysis.worker.analysis;

import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.analysis.Figures;
import io.tradeanalysis.worker.calls.Caller;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Outlines;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.calls.Waiting;
import io.tradeanalysis.worker.compute.Assessment;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.RiskBackEnd;
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

/** Analyses requests: prices, trades, risk, result. Several threads may use it at once. */
public final class Analyses {

    /** Analyses at the same time at most, whatever they do; what one of them may begin, its back end decides. */
    private static final int MOST_AT_ONCE = 128;

    static final FieldError NO_FUNCTION =
            new FieldError(FieldNames.COMPUTE, "Only ec2: this worker has no function to call");

    private static final Logger LOG = LoggerFactory.getLogger(Analyses.class);

    private final BackEnds backEnds;
    private final String worker;
    private final Places places = new Places(MOST_AT_ONCE);

    /**
     * @param backEnds where risk can be computed
     * @param worker this worker's name, for results
     */
    public Analyses(BackEnds backEnds, String worker) {
        this.backEnds = backEnds;
        this.worker = worker;
    }

    /**
     * Does one analysis.
     *
     * @throws IOException if the prices can't be had now
     * @throws RiskUnavailableException if the risk can't be computed now; there is no smaller answer
     */
    public Outcome<AnalysisResult> analyse(AnalysisRequest request, PriceSource prices, Caller caller)
            throws IOException, RiskUnavailableException, InterruptedException {
        long start = System.nanoTime();
        return places.take(() -> run(request, prices, caller, start));
    }

    private Outcome<AnalysisResult> run(AnalysisRequest request, PriceSource prices, Caller caller, long start)
            throws IOException, RiskUnavailableException, InterruptedException {
        Optional<RiskBackEnd> backEnd = backEnds.find(request.compute());
        if (backEnd.isEmpty()) {
            return Outcome.Refused.of(NO_FUNCTION);
        }
        return prices.use(found -> analyse(request, found, backEnd.get(), caller, start));
    }

    private Outcome<AnalysisResult> analyse(
            AnalysisRequest request, PriceLookup.Found found, RiskBackEnd backEnd, Caller caller, long start)
            throws RiskUnavailableException, InterruptedException {
        return Outlines.ofAnalysis(request, found.prices())
                .then(outline -> run(outline.plan(), request, found, backEnd, caller, start));
    }

    private Outcome<AnalysisResult> run(
            AnalysisPlan plan,
            AnalysisRequest request,
            PriceLookup.Found found,
            RiskBackEnd backEnd,
            Caller caller,
            long start)
            throws RiskUnavailableException, InterruptedException {
        try (RunningWork<TradeRisk> running = backEnd.start(plan.batches())) {
            if (!Waiting.untilOver(running, plan.trades().size(), caller)) {
                LOG.info("{}: the caller went away", request.asset());
                return new Outcome.Abandoned<>();
            }
            return done(request, found, plan, Assessment.of(running), start);
        } catch (ShedException e) {
            LOG.info("{}: shed, {}", request.asset(), e.getMessage());
            return new Outcome.Shed<>(e.retryAfter());
        }
    }

    private Outcome<AnalysisResult> done(
            AnalysisRequest request, PriceLookup.Found found, AnalysisPlan plan, Assessment assessment, long start) {
        Figures figures = plan.figures(assessment.risks());
        Measured measured = measured(request, plan, assessment, start);
        log(request, plan, measured);
        return new Outcome.Done<>(new AnalysisResult(
                request,
                found.currency(),
                figures.trades(),
                figures.summary(),
                plan.series(),
                plan.performance(),
                measured,
                notices(plan, figures, found),
                Engine.version(request.model()),
                figures.pricesSha256(),
                figures.fingerprint()));
    }

    private static List<String> notices(AnalysisPlan plan, Figures figures, PriceLookup.Found found) {
        return Stream.of(plan.notices(), figures.notices(), found.notices())
                .flatMap(List::stream)
                .toList();
    }

    private Measured measured(AnalysisRequest request, AnalysisPlan plan, Assessment assessment, long start) {
        return new Measured(
                request.compute(),
                assessment.resourcesUsed(),
                plan.samples(),
                TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start),
                assessment.cpuTime().toMillis(),
                worker);
    }

    private static void log(AnalysisRequest request, AnalysisPlan plan, Measured measured) {
        LOG.info(
                "{}: {} trades x {} samples in {} ms ({} ms of processor time), {} of {} at once on {}",
                request.asset(),
                plan.trades().size(),
                request.samples(),
                measured.wallMillis(),
                measured.cpuMillis(),
                measured.resourcesUsed(),
                request.resources(),
                request.compute().wireName());
    }
}
