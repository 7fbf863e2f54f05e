package io.tradeanalysis.worker;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.Fill;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.request.Strategy;

/** Requests like another one. */
public final class Requests {

    /** With another strategy. */
    public static AnalysisRequest with(Strategy strategy, AnalysisRequest request) {
        return new AnalysisRequest(
                request.asset(),
                request.window(),
                request.samples(),
                request.resources(),
                request.compute(),
                request.seed(),
                request.size(),
                request.confidences(),
                request.model(),
                request.horizon(),
                request.fill(),
                request.costBasisPoints(),
                strategy);
    }

    /** With another model, horizon and place. */
    public static AnalysisRequest with(Model model, int horizon, Compute compute, AnalysisRequest request) {
        return new AnalysisRequest(
                request.asset(),
                request.window(),
                request.samples(),
                request.resources(),
                compute,
                request.seed(),
                request.size(),
                request.confidences(),
                model,
                horizon,
                request.fill(),
                request.costBasisPoints(),
                request.strategy());
    }

    /** With another fill. */
    public static AnalysisRequest with(Fill fill, AnalysisRequest request) {
        return new AnalysisRequest(
                request.asset(),
                request.window(),
                request.samples(),
                request.resources(),
                request.compute(),
                request.seed(),
                request.size(),
                request.confidences(),
                request.model(),
                request.horizon(),
                fill,
                request.costBasisPoints(),
                request.strategy());
    }

    private Requests() {}
}
