package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import java.util.stream.Stream;

/** Requests for tests. */
final class TestRequests {

    static AnalysisRequest withLevels(AnalysisRequest request, String... levels) {
        return new AnalysisRequest(
                request.asset(),
                request.window(),
                request.samples(),
                request.resources(),
                request.compute(),
                request.seed(),
                request.size(),
                Stream.of(levels).map(ConfidenceLevel::of).toList(),
                request.model(),
                request.horizon(),
                request.fill(),
                request.costBasisPoints(),
                request.strategy());
    }

    private TestRequests() {}
}
