package io.tradeanalysis.engine.simulation;

/**
 * Moments of the transformed values of a tail.
 *
 * @param mean their mean
 * @param variance their variance (divisor n), at least 0
 */
public record TailMoments(double mean, double variance) {

    /**
     * Of a tail's values, the last of which counts so that the weight is reached (Acerbi and Tasche 2002).
     *
     * @param sums of the others, as {@link EightSums} has them
     * @param squares sums of their squares
     * @param count how many others there are
     * @param last the last value
     * @param weight how many values the tail has, above {@code count} unless values are equal
     */
    static TailMoments of(double[] sums, double[] squares, int count, double last, double weight) {
        double rest = weight - count;
        double mean = (EightSums.inPairs(sums) + rest * last) / weight;
        double meanSquare = (EightSums.inPairs(squares) + rest * (last * last)) / weight;
        return new TailMoments(mean, Math.max(0, meanSquare - mean * mean));
    }
}
