package io.tradeanalysis.worker.calls;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.engine.analysis.AnalysisOutline;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Optional;
import java.util.function.BiFunction;

/** Outlines of requests on their prices; a request that these prices, or a cap, do not allow is refused. */
public final class Outlines {

    /** For all that assesses the risk of every trade. */
    public static Outcome<AnalysisOutline> ofAnalysis(AnalysisRequest request, PriceSeries prices) {
        return of(request, prices, Caps::ofAnalysis);
    }

    /** For all that looks at the trades. */
    public static Outcome<AnalysisOutline> ofTrades(AnalysisRequest request, PriceSeries prices) {
        return of(request, prices, Caps::ofTrades);
    }

    private static Outcome<AnalysisOutline> of(
            AnalysisRequest request,
            PriceSeries prices,
            BiFunction<AnalysisOutline, AnalysisRequest, Optional<FieldError>> cap) {
        Optional<FieldError> wrong = AnalysisPlan.refusal(request, prices);
        if (wrong.isPresent()) {
            return Outcome.Refused.of(wrong.get());
        }
        AnalysisOutline outline = AnalysisOutline.of(request, prices);
        return cap.apply(outline, request)
                .<Outcome<AnalysisOutline>>map(Outcome.Refused::of)
                .orElseGet(() -> new Outcome.Done<>(outline));
    }

    private Outlines() {}
}
