package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.util.List;
import java.util.stream.IntStream;

/** Batches to test with, and what the engine says of them. */
final class Batches {

    static RiskBatch of(int samples, int firstTrade, int trades) {
        return new RiskBatch(
                Engine.VERSION,
                42,
                samples,
                1000,
                List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.999")),
                IntStream.range(firstTrade, firstTrade + trades)
                        .mapToObj(Batches::trade)
                        .toList());
    }

    private static TradeTerms trade(int number) {
        Signal signal = number % 2 == 0 ? Signal.BUY : Signal.SELL;
        return new TradeTerms(number, signal, 100.1 + number / 3.0, 1e-3 / (1 + number), 0.01 + number * 1e-5);
    }

    static List<TradeRisk> assessed(RiskBatch batch) {
        RiskAssessor assessor = RiskAssessor.of(batch);
        return batch.trades().stream().map(assessor::assess).toList();
    }

    private Batches() {}
}
