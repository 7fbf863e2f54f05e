package io.tradeanalysis.frontend.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.Quote;
import io.tradeanalysis.contract.result.TradeLosses;
import io.tradeanalysis.frontend.log.OneLine;
import io.tradeanalysis.frontend.worker.Failure;
import io.tradeanalysis.frontend.worker.Outcome;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** One line for each call to the workers. */
final class OutcomeLog {

    private static final Log LOG = LogFactory.getLog(Analyses.class);

    void ended(AnalysisRequest request, Outcome<AnalysisResult> outcome, long nanos) {
        switch (outcome) {
            case Outcome.Success<AnalysisResult>(var result) ->
                LOG.info("%s: %d trades, %d ms in worker %s, %d ms in all"
                        .formatted(
                                name(request),
                                result.summary().trades(),
                                result.measured().wallMillis(),
                                OneLine.of(result.measured().worker()),
                                Duration.ofNanos(nanos).toMillis()));
            case Outcome.Failed<AnalysisResult>(var failure) -> failed(request, "", failure);
        }
    }

    void abandoned(AnalysisRequest request, long nanos) {
        LOG.info("%s: nobody waited for it any more after %d ms"
                .formatted(name(request), Duration.ofNanos(nanos).toMillis()));
    }

    void graded(AnalysisRequest request, Outcome<Grading> outcome) {
        switch (outcome) {
            case Outcome.Success<Grading>(var grading) ->
                LOG.info("%s, grading: %d bars, %d ms in worker %s"
                        .formatted(
                                name(request),
                                grading.bars().losses().length,
                                grading.measured().wallMillis(),
                                OneLine.of(grading.measured().worker())));
            case Outcome.Failed<Grading>(var failure) -> failed(request, ", grading", failure);
        }
    }

    void shown(AnalysisRequest request, int number, Outcome<TradeLosses> outcome) {
        String kind = ", losses of trade " + number;
        switch (outcome) {
            case Outcome.Success<TradeLosses> _ -> LOG.info(name(request) + kind + ": shown");
            case Outcome.Failed<TradeLosses>(var failure) -> failed(request, kind, failure);
        }
    }

    void drawn(AnalysisRequest request, Outcome<byte[]> outcome) {
        switch (outcome) {
            case Outcome.Success<byte[]> _ -> LOG.debug(name(request) + ": drawn");
            case Outcome.Failed<byte[]>(var failure) -> failed(request, ", picture", failure);
        }
    }

    void quoted(AnalysisRequest request, Outcome<Quote> outcome) {
        switch (outcome) {
            case Outcome.Success<Quote> _ -> LOG.debug(name(request) + ": quoted");
            case Outcome.Failed<Quote>(var failure) -> failed(request, ", quote", failure);
        }
    }

    /** @param kind of what was asked for; empty for an analysis */
    private static void failed(AnalysisRequest request, String kind, Failure failure) {
        String name = name(request) + kind;
        switch (failure) {
            case Failure.Refused(var errors)
            when request.isOfOwnPrices() -> // a sentence may quote the file, which is not ours
                LOG.info(name + ": refused, "
                        + OneLine.of(
                                errors.stream().map(FieldError::field).toList().toString()));
            case Failure.Refused(var errors) -> LOG.info(name + ": refused, " + OneLine.of(errors.toString()));
            case Failure.TooOften _ -> LOG.info(name + ": asked too often");
            case Failure.Busy _ -> LOG.warn(name + ": all workers busy");
            case Failure.Withheld _ -> LOG.warn(name + ": workers busy, none asked");
            case Failure.NoRoom full -> LOG.warn(name + ": no room for " + full.of());
            case Failure.TookTooLong(var limit) -> LOG.warn(name + ": stopped after " + limit.toMillis() + " ms");
            case Failure.Unreachable(var reason) -> LOG.warn(name + ": no worker, " + OneLine.of(reason));
            case Failure.FunctionDown(var reason) -> LOG.warn(name + ": no function, " + OneLine.of(reason));
            case Failure.Broken(var reason) -> LOG.warn(name + ": failed, " + OneLine.of(reason));
        }
    }

    private static String name(AnalysisRequest request) {
        return "%s %s V=%d S=%d R=%d %s %s h=%d"
                .formatted(
                        OneLine.of(request.asset()),
                        request.strategy(),
                        request.window(),
                        request.samples(),
                        request.resources(),
                        request.compute().wireName(),
                        request.model().wireName(),
                        request.horizon());
    }
}
