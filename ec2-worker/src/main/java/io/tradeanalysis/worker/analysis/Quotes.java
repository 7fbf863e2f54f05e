package io.tradeanalysis.worker.analysis;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.result.PlaceQuote;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.engine.analysis.AnalysisOutline;
import io.tradeanalysis.worker.calls.Caps;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Outlines;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.compute.BackEnds;
import io.tradeanalysis.worker.compute.Foreseen;
import io.tradeanalysis.worker.compute.RiskBackEnd;
import io.tradeanalysis.worker.prices.PriceLookup;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Says what analyses would take, wherever they can be done: their trades are found, and the work is foreseen as it is for
 * those that run. What would refuse an analysis refuses its quote. Several threads may use it at once.
 */
public final class Quotes {

    /** Signals of a million prices are found in a few tenths of a second; of the usual ones, in a millisecond. */
    private static final int MOST_AT_ONCE = 8;

    private final BackEnds backEnds;
    private final Places places = new Places(MOST_AT_ONCE);

    /** @param backEnds where risk can be computed */
    public Quotes(BackEnds backEnds) {
        this.backEnds = backEnds;
    }

    /**
     * Says what one analysis would take.
     *
     * @throws IOException if the prices can't be had now
     */
    public Outcome<Quote> quote(AnalysisRequest request, PriceSource prices) throws IOException, InterruptedException {
        return places.take(() -> backEnds.find(request.compute()).isEmpty()
                ? Outcome.Refused.of(Analyses.NO_FUNCTION)
                : prices.use(found -> quote(request, found)));
    }

    private Outcome<Quote> quote(AnalysisRequest request, PriceLookup.Found found) throws InterruptedException {
        return Outlines.ofAnalysis(request, found.prices())
                .then(outline -> new Outcome.Done<>(quote(outline, request)));
    }

    private Quote quote(AnalysisOutline outline, AnalysisRequest request) {
        List<RiskBatch> batches = outline.plan().batches();
        List<PlaceQuote> quotes = Arrays.stream(Compute.values())
                .filter(compute -> isPossible(outline, request, compute))
                .flatMap(compute -> backEnds.find(compute).map(place -> at(compute, place, batches)).stream())
                .toList();
        return new Quote(outline.trades(), outline.samples(), quotes);
    }

    /** Whether what can be done where the request says can be done here, too. */
    private static boolean isPossible(AnalysisOutline outline, AnalysisRequest request, Compute compute) {
        return Caps.ofAnalysis(outline, request.computedBy(compute, request.resources()))
                .isEmpty();
    }

    private static PlaceQuote at(Compute compute, RiskBackEnd place, List<RiskBatch> batches) {
        Foreseen foreseen = place.foresee(batches);
        return new PlaceQuote(
                compute, foreseen.resourcesUsed(), micros(foreseen.cpuTime()), micros(foreseen.wallTime()));
    }

    /** Rounded up: no work takes no time. */
    private static long micros(Duration time) {
        return TimeUnit.NANOSECONDS.toMicros(time.toNanos() + 999);
    }
}
