package io.tradeanalysis.worker.compute;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.risk.RiskAssessor;
import java.util.List;
import java.util.stream.IntStream;

/** Batches to test with, and what the engine says of them. */
final class Batches {

    private static final List<ConfidenceLevel> CONFIDENCES =
            List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.999"));

    static RiskBatch of(int samples, int firstTrade, int trades) {
        return new RiskBatch(
                Engine.version(Model.NORMAL),
                42,
                samples,
                1,
                Model.NORMAL,
                CONFIDENCES,
                new double[0],
                IntStream.range(firstTrade, firstTrade + trades)
                        .mapToObj(number -> trade(number, 0, 0))
                        .toList());
    }

    /**
     * Trades made from prices.
     *
     * @param window how many each is made from
     * @param apart how many rows a trade begins after the one before
     */
    static RiskBatch of(Model model, int horizon, int trades, int window, int apart) {
        return of(model, 1_000, horizon, trades, window, apart);
    }

    /** As above, of so many samples. */
    static RiskBatch of(Model model, int samples, int horizon, int trades, int window, int apart) {
        int rows = (trades - 1) * apart + window;
        return new RiskBatch(
                Engine.version(model),
                42,
                samples,
                horizon,
                model,
                CONFIDENCES,
                IntStream.range(0, rows)
                        .mapToDouble(row -> 100 + 10 * Math.sin(row / 7.0) + Math.sin(row * row))
                        .toArray(),
                IntStream.range(0, trades)
                        .mapToObj(number -> trade(number, number * apart, number * apart + window - 1))
                        .toList());
    }

    /** Some of a batch's trades, with all of its prices. */
    static RiskBatch part(RiskBatch batch, int from, int to) {
        return new RiskBatch(
                batch.engine(),
                batch.seed(),
                batch.samples(),
                batch.horizon(),
                batch.model(),
                batch.confidences(),
                batch.prices(),
                batch.trades().subList(from, to));
    }

    private static TradeTerms trade(int number, int firstPrice, int lastPrice) {
        Signal signal = number % 2 == 0 ? Signal.BUY : Signal.SELL;
        return new TradeTerms(
                number,
                signal,
                1000,
                100.1 + number / 3.0,
                1e-3 / (1 + number),
                0.01 + number * 1e-5,
                firstPrice,
                lastPrice);
    }

    static List<TradeRisk> assessed(RiskBatch batch) {
        RiskAssessor assessor = RiskAssessor.of(batch);
        return batch.trades().stream().map(assessor::assess).toList();
    }

    private Batches() {}
}
