package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.engine.models.ModelFit;
import io.tradeanalysis.engine.models.OneBarLoss;
import io.tradeanalysis.engine.models.ReturnModel;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates the risk of trades, one at a time, all samples of a trade in one place. What a trade gets depends on its own
 * terms and the batch's settings alone, never on its neighbours. One thread uses an assessor at a time.
 */
public final class RiskAssessor {

    private final RiskBatch batch;
    private final List<Optional<Ranks>> ranks;
    private final Optional<Drawing> drawing;

    private RiskAssessor(RiskBatch batch, List<Optional<Ranks>> ranks, Optional<Drawing> drawing) {
        this.batch = batch;
        this.ranks = ranks;
        this.drawing = drawing;
    }

    /** An assessor with the settings of a batch; its trades are not looked at. */
    public static RiskAssessor of(RiskBatch batch) {
        return of(batch, Checkpoint.NONE);
    }

    /**
     * An assessor with the settings of a batch; its trades are not looked at.
     *
     * @param checkpoint passed again and again within a trade of several bars, at which a core would be for long otherwise
     */
    public static RiskAssessor of(RiskBatch batch, Checkpoint checkpoint) {
        List<Optional<Ranks>> ranks = batch.confidences().stream()
                .map(confidence -> ranks(confidence, batch.samples()))
                .toList();
        Optional<Drawing> drawing = ranks.stream()
                .flatMap(Optional::stream)
                .map(Ranks::depth)
                .max(Integer::compare)
                .map(depth -> Drawing.of(batch, depth, checkpoint));
        return new RiskAssessor(batch, ranks, drawing);
    }

    private static Optional<Ranks> ranks(ConfidenceLevel confidence, int samples) {
        return Ranks.isDefined(confidence, samples) ? Optional.of(Ranks.of(confidence, samples)) : Optional.empty();
    }

    /** The figures of one trade for each confidence level of the batch, in its order. */
    public TradeRisk assess(TradeTerms trade) {
        return switch (ModelFit.of(batch, trade)) {
            case ModelFit.Fitted(ReturnModel model) ->
                assess(trade, model, drawing.map(drawn -> drawn.draw(trade, model)));
            case ModelFit.NotFitted(String reason) -> notFitted(trade, reason);
        };
    }

    /** No figures for one trade, for a reason. */
    TradeRisk notFitted(TradeTerms trade, String reason) {
        return new TradeRisk(
                trade.number(),
                batch.confidences().stream()
                        .map(confidence -> undefined(confidence, null, reason))
                        .toList(),
                List.of());
    }

    /**
     * The figures of one trade.
     *
     * @param losses its samples, of the depth that these figures need or more
     */
    TradeRisk assess(TradeTerms trade, ReturnModel model, Optional<DrawnLosses> losses) {
        List<RiskFigures> figures = IntStream.range(0, ranks.size())
                .mapToObj(i -> figures(
                        batch.confidences().get(i),
                        exact(trade, model, batch.confidences().get(i)),
                        ranks.get(i)
                                .flatMap(wanted -> losses.map(drawn -> LossFigures.of(wanted, drawn.near(wanted))))))
                .toList();
        return new TradeRisk(trade.number(), figures, model.parameters());
    }

    /** The model's own figures in money, where it has some: over one bar. */
    private @Nullable OneBarLoss exact(TradeTerms trade, ReturnModel model, ConfidenceLevel confidence) {
        return batch.horizon() > 1
                ? null
                : model.oneBarLoss(confidence, trade.signal().direction()).times(trade.units() * trade.openPrice());
    }

    private RiskFigures figures(ConfidenceLevel confidence, @Nullable OneBarLoss exact, Optional<LossFigures> figures) {
        if (figures.isEmpty()) {
            return undefined(confidence, exact, tooFewSamples(confidence));
        }
        return figures.get().isFinite()
                ? simulated(confidence, exact, figures.get())
                : undefined(confidence, exact, "The simulated losses are larger than any number.");
    }

    private static RiskFigures simulated(ConfidenceLevel confidence, @Nullable OneBarLoss exact, LossFigures figures) {
        return new RiskFigures(
                confidence,
                figures.valueAtRisk().value(),
                figures.valueAtRisk().interval(),
                figures.expectedShortfall().value(),
                figures.expectedShortfall().interval(),
                exact == null ? null : (Double) exact.valueAtRisk(),
                exact == null ? null : (Double) exact.expectedShortfall(),
                null);
    }

    private static RiskFigures undefined(ConfidenceLevel confidence, @Nullable OneBarLoss exact, String reason) {
        return new RiskFigures(
                confidence,
                null,
                null,
                null,
                null,
                exact == null ? null : (Double) exact.valueAtRisk(),
                exact == null ? null : (Double) exact.expectedShortfall(),
                reason);
    }

    private String tooFewSamples(ConfidenceLevel confidence) {
        return "%s %% needs more samples: of %d, fewer than one lies beyond it"
                .formatted(confidence.percent(), batch.samples());
    }
}
