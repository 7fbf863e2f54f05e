package io.tradeanalysis.worker.analysis;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.FieldError;
import io.tradeanalysis.contract.request.FieldNames;
import io.tradeanalysis.contract.request.Limits;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import java.util.Optional;

/** What no analysis may cost, whoever asks for it and however idle the worker is. */
final class Caps {

    /** What is over a cap, if anything. */
    static Optional<FieldError> check(AnalysisPlan plan, AnalysisRequest request) {
        int trades = plan.trades().size();
        if (trades > Limits.MAX_TRADES) {
            return Optional.of(new FieldError(
                    FieldNames.MOVING_AVERAGE,
                    "Only analyses of at most %,d trades, and this one has %,d; choose a larger A"
                            .formatted(Limits.MAX_TRADES, trades)));
        }
        if (plan.samples() * request.horizon() > Limits.MAX_ANALYSIS_SAMPLES) {
            return Optional.of(new FieldError(
                    FieldNames.SAMPLES,
                    "Only analyses of at most %,d samples in all, and %,d trades of %,d are more; choose fewer samples or a larger A"
                            .formatted(Limits.MAX_ANALYSIS_SAMPLES, trades, request.samples())));
        }
        return Optional.empty();
    }

    private Caps() {}
}
