package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.engine.models.ModelFit;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.util.Optional;

/**
 * The figures of one trade, and how the losses that they are from are spread.
 *
 * @param risk the same figures as in an analysis
 * @param histogram of all S losses; empty where there are none, which the figures give the reason of
 */
public record LossSpread(TradeRisk risk, Optional<LossHistogram> histogram) {

    /**
     * Simulates all losses of a trade of a batch.
     *
     * @param checkpoint is passed now and then
     */
    public static LossSpread of(RiskBatch batch, TradeTerms trade, Checkpoint checkpoint) {
        TradeRisk risk = RiskAssessor.of(batch, checkpoint).assess(trade);
        return switch (ModelFit.of(batch, trade)) {
            case ModelFit.NotFitted _ -> new LossSpread(risk, Optional.empty());
            case ModelFit.Fitted(var model) -> {
                double[] losses = Drawing.of(batch, batch.samples(), checkpoint)
                        .draw(trade, model)
                        .all();
                // a gain beyond all numbers is not kept, and a histogram of fewer losses would not be theirs
                yield new LossSpread(
                        risk, losses.length < batch.samples() ? Optional.empty() : Histograms.of(losses, risk.risk()));
            }
        };
    }
}
