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
        RiskAssessor assessor = RiskAssessor.of(batch, checkpoint);
        return switch (ModelFit.of(batch, trade)) {
            case ModelFit.NotFitted(String reason) ->
                new LossSpread(assessor.notFitted(trade, reason), Optional.empty());
            case ModelFit.Fitted(var model) -> {
                DrawnLosses drawn =
                        Drawing.of(batch, batch.samples(), checkpoint).draw(trade, model);
                TradeRisk risk = assessor.assess(trade, model, Optional.of(drawn));
                double[] losses = drawn.all();
                // a gain beyond all numbers is not kept, and a histogram of fewer losses would not be theirs
                yield new LossSpread(
                        risk, losses.length < batch.samples() ? Optional.empty() : Histograms.of(losses, risk.risk()));
            }
        };
    }
}
