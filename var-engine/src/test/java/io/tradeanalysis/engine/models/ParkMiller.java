package io.tradeanalysis.engine.models;

import java.util.function.DoubleUnaryOperator;

/**
 * The minimal standard random numbers of Park and Miller (1988), which R makes with the same few lines:
 * {@code u <- function(n, s) { r <- numeric(n); for (i in 1:n) { s <- (16807*s) %% 2147483647; r[i] <- s/2147483647 }; r }}.
 */
final class ParkMiller {

    private static final long MODULUS = 2147483647;

    /** Transformed uniform numbers; {@code transform(u(count, seed))} in R. */
    static double[] transformed(int count, long seed, DoubleUnaryOperator transform) {
        double[] values = new double[count];
        long state = seed;
        for (int i = 0; i < count; i++) {
            state = 16807 * state % MODULUS;
            values[i] = transform.applyAsDouble((double) state / MODULUS);
        }
        return values;
    }

    private ParkMiller() {}
}
