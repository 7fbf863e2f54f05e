package io.tradeanalysis.engine.analysis;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.util.List;
import java.util.stream.Stream;

/** Runs a whole analysis on the calling thread. */
final class Analyses {

    static Figures run(AnalysisRequest request, PriceSeries prices) {
        AnalysisPlan plan = AnalysisPlan.of(request, prices);
        List<TradeRisk> risks =
                plan.batches().stream().flatMap(Analyses::assess).toList();
        return plan.figures(risks);
    }

    private static Stream<TradeRisk> assess(RiskBatch batch) {
        RiskAssessor assessor = RiskAssessor.of(batch);
        return batch.trades().stream().map(assessor::assess);
    }

    private Analyses() {}
}
