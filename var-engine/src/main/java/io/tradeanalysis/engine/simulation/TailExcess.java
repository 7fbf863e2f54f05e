package io.tradeanalysis.engine.simulation;

/**
 * Moments about 0 of what the losses of a tail exceed the Value at Risk by, as shares of the exposure. The expected shortfall is the
 * Value at Risk plus their mean (Acerbi and Tasche 2002; a loss that counts in part is the Value at Risk itself, and exceeds it by
 * nothing).
 *
 * @param mean of the excess, at least 0
 * @param square mean of its square
 * @param cube mean of its third power
 */
public record TailExcess(double mean, double square, double cube) {

    /**
     * Of a tail's values.
     *
     * @param values those beyond the Value at Risk, in the order in which they were generated
     * @param count how many
     * @param valueAtRisk that all are below or equal to: gains, not losses
     * @param weight how many values the tail has
     */
    static TailExcess of(double[] values, int count, double valueAtRisk, double weight) {
        double[] sums = new double[EightSums.COUNT];
        double[] squares = new double[EightSums.COUNT];
        double[] cubes = new double[EightSums.COUNT];
        for (int i = 0; i < count; i++) {
            double excess = valueAtRisk - values[i];
            double square = excess * excess;
            sums[i % EightSums.COUNT] += excess;
            squares[i % EightSums.COUNT] += square;
            cubes[i % EightSums.COUNT] += square * excess;
        }
        return new TailExcess(
                EightSums.inPairs(sums) / weight,
                EightSums.inPairs(squares) / weight,
                EightSums.inPairs(cubes) / weight);
    }
}
