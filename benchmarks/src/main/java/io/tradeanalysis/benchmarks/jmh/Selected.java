package io.tradeanalysis.benchmarks.jmh;

import io.tradeanalysis.engine.risk.AnswerRanks;
import java.util.List;
import org.apache.commons.numbers.arrays.Selection;

/** Answers read off values of which those of the ranks that are wanted lie where a sort would put them. */
final class Selected {

    /** Puts the values of some ranks in their places. */
    static void select(double[] values, List<Integer> ranks) {
        Selection.select(values, ranks.stream().mapToInt(rank -> rank - 1).toArray());
    }

    /** The Values at Risk alone, one a level. */
    static void points(double[] values, AnswerRanks wanted, double[] out) {
        for (int level = 0; level < wanted.levels(); level++) {
            out[level] = values[wanted.points().get(level) - 1];
        }
    }

    /** Five a level: Value at Risk between the ends of its interval, mean and variance of the tail. */
    static void tails(double[] values, AnswerRanks wanted, double[] out) {
        for (int level = 0; level < wanted.levels(); level++) {
            for (int i = 0; i < 3; i++) {
                out[5 * level + i] = values[wanted.ranks().get(3 * level + i) - 1];
            }
            double sum = 0;
            double squares = 0;
            int count = wanted.weights().get(level).intValue();
            for (int i = 0; i < count; i++) {
                sum += values[i];
                squares += values[i] * values[i];
            }
            out[5 * level + 3] = sum / count;
            out[5 * level + 4] = squares / count - out[5 * level + 3] * out[5 * level + 3];
        }
    }

    private Selected() {}
}
