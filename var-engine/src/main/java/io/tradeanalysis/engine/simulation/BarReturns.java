package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/** How the simple return of one bar is distributed; bars are independent. A return below -100 % counts as -100 %. */
public sealed interface BarReturns {

    /**
     * Normal returns.
     *
     * @param mean of a bar's return
     * @param deviation its standard deviation, at least 0
     */
    record Normal(double mean, double deviation) implements BarReturns {}

    /**
     * Returns with a Student-t distribution.
     *
     * @param location of a bar's return
     * @param scale at least 0; the standard deviation is {@code scale * sqrt(degrees / (degrees - 2))}
     * @param degrees of freedom, above 0
     */
    record StudentT(double location, double scale, double degrees) implements BarReturns {}

    /** Returns drawn from a list, each as likely as the other (the bootstrap). */
    final class Resampled implements BarReturns {

        private final double[] factors;

        private Resampled(double[] factors) {
            this.factors = factors;
        }

        /**
         * Draws from a list.
         *
         * @param returns not empty
         */
        public static Resampled of(double[] returns) {
            return new Resampled(Arrays.stream(returns)
                    .map(value -> Math.max(0.0, 1.0 + value))
                    .toArray());
        }

        /** One plus each return, floored at 0; not to be changed. */
        double[] factors() {
            return factors;
        }
    }
}
