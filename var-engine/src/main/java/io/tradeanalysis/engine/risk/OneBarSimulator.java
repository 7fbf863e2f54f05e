package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.engine.models.OneBarLoss;
import io.tradeanalysis.engine.models.ReturnModel;
import io.tradeanalysis.engine.simulation.Tail;
import io.tradeanalysis.engine.simulation.TailSampler;
import java.util.List;
import java.util.Optional;

/**
 * Simulated figures of a long position of 1 over one bar, drawn as those of a trade. One thread uses a simulator at a time.
 */
public final class OneBarSimulator {

    private final List<Ranks> ranks;
    private final TailSampler sampler;

    private OneBarSimulator(List<Ranks> ranks, TailSampler sampler) {
        this.ranks = ranks;
        this.sampler = sampler;
    }

    /**
     * A simulator.
     *
     * @param samples S, at least 1
     * @param confidences levels, at least one
     * @return empty if S is too small for one of the levels, since fewer than one of S losses would lie beyond it
     */
    public static Optional<OneBarSimulator> of(int samples, List<ConfidenceLevel> confidences) {
        if (!confidences.stream().allMatch(confidence -> Ranks.isDefined(confidence, samples))) {
            return Optional.empty();
        }
        List<Ranks> ranks = confidences.stream()
                .map(confidence -> Ranks.of(confidence, samples))
                .toList();
        int depth = ranks.stream().mapToInt(Ranks::depth).max().orElseThrow();
        return Optional.of(new OneBarSimulator(ranks, new TailSampler(samples, depth)));
    }

    /**
     * Figures as shares of the position, one a level.
     *
     * @param seed what all streams of a grading are keyed by
     * @param stream the number of the stream, at least 0
     */
    public List<OneBarLoss> losses(ReturnModel model, long seed, int stream) {
        Tail tail = sampler.draw(seed, stream);
        DrawnLosses drawn = Drawing.ofTail(tail, model, 1, 1);
        return ranks.stream().map(wanted -> loss(wanted, drawn.near(wanted))).toList();
    }

    private static OneBarLoss loss(Ranks ranks, SimulatedLosses losses) {
        return new OneBarLoss(
                losses.lossAt(ranks.valueAtRisk()), losses.shortfall(ranks).value());
    }
}
