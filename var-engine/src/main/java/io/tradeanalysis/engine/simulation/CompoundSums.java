package io.tradeanalysis.engine.simulation;

/**
 * Sums of a binomial number of values drawn from a pool, with replacement: the simulated total of what rare events cost. Sum s
 * takes the values of stream s: value 0 gives the number, by inversion, each further one an element of the pool.
 */
public final class CompoundSums {

    private CompoundSums() {}

    /**
     * Draws sums.
     *
     * @param pool what an event may cost, at least one value
     * @param trials how many events there may be, at least 0
     * @param success the probability of each, in (0, 1)
     * @param sums how many sums are wanted, at least 0
     * @param seed the same seed gives the same sums
     * @param checkpoint passed before each sum
     * @return as many, in the order drawn
     */
    public static double[] draw(double[] pool, int trials, double success, int sums, long seed, Checkpoint checkpoint) {
        if (pool.length == 0) {
            throw new IllegalArgumentException("pool: empty (expected: at least one value)");
        }
        BinomialInversion numbers = new BinomialInversion(trials, success);
        double[] drawn = new double[sums];
        for (int s = 0; s < sums; s++) {
            checkpoint.pass();
            RandomStream random = new RandomStream(seed, s);
            drawn[s] = sum(pool, random, numbers.at(random.bits(0)));
        }
        return drawn;
    }

    private static double sum(double[] pool, RandomStream random, int number) {
        double sum = 0;
        for (int i = 1; i <= number; i++) {
            sum += pool[(int) Math.unsignedMultiplyHigh(random.bits(i), pool.length)];
        }
        return sum;
    }
}
