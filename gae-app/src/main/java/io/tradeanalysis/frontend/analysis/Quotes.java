package io.tradeanalysis.frontend.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.frontend.visitors.RateLimit;
import io.tradeanalysis.frontend.visitors.Visitor;
import io.tradeanalysis.frontend.worker.CallerGoneException;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import io.tradeanalysis.frontend.worker.ProgressListener;
import io.tradeanalysis.frontend.worker.Workers;

/** Says what analyses would take, to whoever fills in a form or asks the JSON API. */
public final class Quotes {

    /**
     * How many quotes a visitor may ask for, by analyses: a form asks for one after each change, and they take nothing away from the
     * analyses.
     */
    public static final int TO_AN_ANALYSIS = 10;

    private final Workers workers;
    private final RateLimit rateLimit;
    private final OutcomeLog log = new OutcomeLog();

    /**
     * @param workers who foresees
     * @param rateLimit how often a visitor may ask; analyses count apart
     */
    public Quotes(Workers workers, RateLimit rateLimit) {
        this.workers = workers;
        this.rateLimit = rateLimit;
    }

    /**
     * Asks a worker.
     *
     * @throws CallerGoneException if the visitor goes away before it answers
     */
    public Outcome<Quote> of(AnalysisRequest request, Visitor visitor) {
        Outcome<Quote> outcome = rateLimit
                .count(visitor)
                .<Outcome<Quote>>map(wait -> new Outcome.Failed<>(new Failure.TooOften(wait)))
                .orElseGet(() -> workers.quote(request, visitor.whilePresent(ProgressListener.NONE)));
        log.quoted(request, outcome);
        return outcome;
    }
}
