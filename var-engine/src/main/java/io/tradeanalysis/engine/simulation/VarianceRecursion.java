package io.tradeanalysis.engine.simulation;

/**
 * How a bar's variance follows from the one before, GARCH(1,1) (Bollerslev 1986): next variance = omega + alpha * shock^2 + beta *
 * variance, the shock being what the return differs from its mean. Returns are simple ones, 0.01 for 1 %.
 *
 * @param omega at least 0
 * @param alpha at least 0
 * @param beta at least 0
 */
public record VarianceRecursion(double omega, double alpha, double beta) {

    /** Checks the three. */
    public VarianceRecursion {
        checkNotNegative("omega", omega);
        checkNotNegative("alpha", alpha);
        checkNotNegative("beta", beta);
    }

    private static void checkNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s: %s (expected: >= 0)".formatted(name, value));
        }
    }
}
