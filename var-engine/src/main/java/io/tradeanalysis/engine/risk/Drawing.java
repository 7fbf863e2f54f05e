package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.engine.models.ReturnModel;
import io.tradeanalysis.engine.simulation.Checkpoint;
import io.tradeanalysis.engine.simulation.PathSampler;
import io.tradeanalysis.engine.simulation.Tail;
import io.tradeanalysis.engine.simulation.TailSampler;

/** How the losses of one trade after the other are drawn: one bar by inversion, several bars path by path. */
interface Drawing {

    /** Draws all samples of a trade; what comes of it is good until the next are drawn. */
    DrawnLosses draw(TradeTerms trade, ReturnModel model);

    /** A drawing with the settings of a batch, of at least so many of the worst losses. */
    static Drawing of(RiskBatch batch, int depth, Checkpoint checkpoint) {
        return batch.horizon() == 1 ? ofOneBar(batch, depth) : ofPaths(batch, depth, checkpoint);
    }

    private static Drawing ofOneBar(RiskBatch batch, int depth) {
        TailSampler sampler = new TailSampler(batch.samples(), depth);
        return (trade, model) ->
                ofTail(sampler.draw(batch.seed(), trade.number()), model, exposure(trade), direction(trade));
    }

    /**
     * Losses over one bar from the smallest of S uniforms.
     *
     * @param exposure in the asset's currency, above 0
     * @param direction 1 for a long position, -1 for a short one
     */
    static DrawnLosses ofTail(Tail tail, ReturnModel model, double exposure, int direction) {
        return switch (model) {
            case ReturnModel.Normal(double mean, double deviation) ->
                new DrawnNormalBar(NormalReturns.of(exposure, direction, mean, deviation), tail);
            case ReturnModel.Inverted inverted -> new DrawnBar(exposure, tail, inverted.gain(direction));
        };
    }

    private static Drawing ofPaths(RiskBatch batch, int depth, Checkpoint checkpoint) {
        PathSampler sampler = new PathSampler(batch.samples(), depth, batch.horizon(), checkpoint);
        return (trade, model) -> new DrawnPaths(
                exposure(trade), sampler.draw(batch.seed(), trade.number(), model.bars(), direction(trade)));
    }

    private static double exposure(TradeTerms trade) {
        return trade.units() * trade.openPrice();
    }

    private static int direction(TradeTerms trade) {
        return trade.signal().direction();
    }
}
