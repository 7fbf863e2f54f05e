package io.tradeanalysis.engine.risk;

import io.tradeanalysis.contract.request.Defaults;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The ranks that an answer at the default levels needs, taken from the engine itself.
 *
 * @param samples S
 * @param depth how many of the smallest values are needed for Value at Risk, interval and expected shortfall
 * @param ranks three a level: upper end of the interval, Value at Risk, lower end
 * @param weights how many values an expected shortfall is the mean of, one a level
 */
@NullMarked
public record AnswerRanks(int samples, int depth, List<Integer> ranks, List<Double> weights) {

    /** Ranks at 95 and 99 %, the deepest first. */
    public static AnswerRanks of(int samples) {
        List<Ranks> levels = Defaults.CONFIDENCES.stream()
                .sorted()
                .map(level -> Ranks.of(level, samples))
                .toList();
        return new AnswerRanks(
                samples,
                levels.getFirst().depth(),
                levels.stream()
                        .flatMap(level -> List.of(level.first(), level.valueAtRisk(), level.lower()).stream())
                        .toList(),
                levels.stream().map(Ranks::tailWeight).toList());
    }

    /** How many confidence levels there are. */
    public int levels() {
        return weights.size();
    }

    /** The ranks of the Values at Risk alone, one a level. */
    public List<Integer> points() {
        return List.of(ranks.get(1), ranks.get(4));
    }
}
