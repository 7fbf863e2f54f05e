package io.tradeanalysis.engine.models;

/**
 * Returns whose variance depends on what was before (Bollerslev 1986): with e_t = return_t - mean, the variance of bar t is
 * {@code omega + alpha * e_(t-1)^2 + beta * variance_(t-1)}. Simple one-bar returns (0.01 is 1 %).
 *
 * <p>Before the first return both the squared deviation and the variance count as the mean squared deviation of the returns at
 * hand, as in Fiorentini, Calzolari and Panattoni (1996) and R's fGarch.
 *
 * @param mean of a return
 * @param omega above 0
 * @param alpha at least 0
 * @param beta at least 0; alpha + beta below 1
 */
public record Garch11(double mean, double omega, double alpha, double beta) {

    /** Checks the ranges. */
    public Garch11 {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean: %s (expected: a number)".formatted(mean));
        }
        if (!(omega > 0 && omega < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("omega: %s (expected: > 0)".formatted(omega));
        }
        if (!(alpha >= 0 && beta >= 0 && alpha + beta < 1)) {
            throw new IllegalArgumentException(
                    "alpha: %s, beta: %s (expected: >= 0, their sum < 1)".formatted(alpha, beta));
        }
    }

    /** Filters all returns of an array. */
    public FilteredReturns filter(double[] returns) {
        return filter(returns, 0, returns.length);
    }

    /**
     * Divides returns, each less the mean, by their standard deviations, and forecasts the variance of the bar after them. They
     * may be others than those that the model was fitted to.
     *
     * @param returns unchanged
     * @param from index of the first one
     * @param to index after the last one, at least one more
     */
    public FilteredReturns filter(double[] returns, int from, int to) {
        if (from < 0 || to > returns.length || from >= to) {
            throw new IllegalArgumentException(
                    "returns: %d .. %d (expected: one or more of %d)".formatted(from, to, returns.length));
        }
        double[] residuals = new double[to - from];
        double variance = omega + (alpha + beta) * meanSquare(returns, from, to);
        for (int i = from; i < to; i++) {
            double deviation = returns[i] - mean;
            residuals[i - from] = deviation / Math.sqrt(variance);
            variance = omega + alpha * (deviation * deviation) + beta * variance;
        }
        return new FilteredReturns(this, residuals, variance);
    }

    private double meanSquare(double[] returns, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double deviation = returns[i] - mean;
            sum += deviation * deviation;
        }
        return sum / (to - from);
    }

    /** The model of the returns' negatives: what a short position gains. */
    public Garch11 mirrored() {
        return new Garch11(-mean, omega, alpha, beta);
    }
}
