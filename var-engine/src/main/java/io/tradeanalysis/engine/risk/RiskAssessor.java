package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeRisk;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.engine.simulation.Tail;
import io.tradeanalysis.engine.simulation.TailMoments;
import io.tradeanalysis.engine.simulation.TailSampler;
import io.tradeanalysis.engine.simulation.TailSection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Simulates the risk of trades, one at a time, all samples of a trade in one place. What a trade gets depends on its own
 * terms and the batch's settings alone, never on its neighbours. One thread uses an assessor at a time.
 */
public final class RiskAssessor {

    /** Standard normal quantile of 0.975: a 95 % interval reaches this many standard errors to each side. */
    private static final double STANDARD_ERRORS = 1.959963984540054;

    private final RiskBatch batch;
    private final List<Optional<Ranks>> ranks;
    private final Optional<TailSampler> sampler;

    private RiskAssessor(RiskBatch batch, List<Optional<Ranks>> ranks, Optional<TailSampler> sampler) {
        this.batch = batch;
        this.ranks = ranks;
        this.sampler = sampler;
    }

    /** An assessor with the settings of a batch; its trades are not looked at. */
    public static RiskAssessor of(RiskBatch batch) {
        List<Optional<Ranks>> ranks = batch.confidences().stream()
                .map(confidence -> ranks(confidence, batch.samples()))
                .toList();
        Optional<TailSampler> sampler = ranks.stream()
                .flatMap(Optional::stream)
                .map(Ranks::depth)
                .max(Integer::compare)
                .map(depth -> new TailSampler(batch.samples(), depth));
        return new RiskAssessor(batch, ranks, sampler);
    }

    private static Optional<Ranks> ranks(ConfidenceLevel confidence, int samples) {
        return Ranks.isDefined(confidence, samples) ? Optional.of(Ranks.of(confidence, samples)) : Optional.empty();
    }

    /** The figures of one trade for each confidence level of the batch, in its order. */
    public TradeRisk assess(TradeTerms trade) {
        NormalReturns returns = NormalReturns.of(trade, batch.units());
        Optional<Tail> tail = sampler.map(drawn -> drawn.draw(batch.seed(), trade.number()));
        List<RiskFigures> figures = IntStream.range(0, ranks.size())
                .mapToObj(i -> figures(batch.confidences().get(i), ranks.get(i), returns, tail))
                .toList();
        return new TradeRisk(trade.number(), figures);
    }

    private RiskFigures figures(
            ConfidenceLevel confidence, Optional<Ranks> wanted, NormalReturns returns, Optional<Tail> tail) {
        if (wanted.isEmpty() || tail.isEmpty()) {
            return undefined(confidence, returns);
        }
        return simulated(wanted.get(), returns, tail.get());
    }

    private static RiskFigures simulated(Ranks ranks, NormalReturns returns, Tail tail) {
        TailSection near = tail.section(ranks.first(), ranks.depth());
        double valueAtRisk = near.normalAt(ranks.valueAtRisk());
        TailMoments beyond = near.normalMoments(ranks.tailWeight());
        double confidence = ranks.confidence().value().doubleValue();
        return new RiskFigures(
                ranks.confidence(),
                returns.loss(valueAtRisk),
                new Interval(
                        returns.loss(near.normalAt(ranks.lower())),
                        ranks.hasUpper() ? (Double) returns.loss(near.normalAt(ranks.upper())) : null),
                returns.loss(beyond.mean()),
                shortfallInterval(ranks, returns, valueAtRisk, beyond),
                returns.valueAtRisk(confidence),
                returns.expectedShortfall(confidence),
                null);
    }

    /**
     * The asymptotic interval of the expected shortfall (Manistre and Hancock 2005): its variance is that of the losses beyond
     * the Value at Risk, plus c times the squared distance between the two figures, over the number of those losses.
     */
    private static Interval shortfallInterval(
            Ranks ranks, NormalReturns returns, double valueAtRisk, TailMoments beyond) {
        double confidence = ranks.confidence().value().doubleValue();
        double distance = beyond.mean() - valueAtRisk;
        double variance = (beyond.variance() + confidence * (distance * distance)) / ranks.tailWeight();
        double halfWidth = returns.lossOfDistance(STANDARD_ERRORS * Math.sqrt(variance));
        double shortfall = returns.loss(beyond.mean());
        return new Interval(shortfall - halfWidth, shortfall + halfWidth);
    }

    private RiskFigures undefined(ConfidenceLevel confidence, NormalReturns returns) {
        double level = confidence.value().doubleValue();
        return new RiskFigures(
                confidence,
                null,
                null,
                null,
                null,
                returns.valueAtRisk(level),
                returns.expectedShortfall(level),
                "%s %% needs more samples: of %d, fewer than one lies beyond it"
                        .formatted(confidence.percent(), batch.samples()));
    }
}
