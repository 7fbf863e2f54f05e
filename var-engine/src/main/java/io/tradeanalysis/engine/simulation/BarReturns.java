package io.tradeanalysis.engine.simulation;

import java.util.Arrays;

/**
 * How the simple return of one bar is distributed. Bars are independent but for {@link Filtered} ones. A return below -100 % counts as
 * -100 %.
 */
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

    /**
     * Filtered historical simulation (Barone-Adesi, Giannopoulos and Vosper 1999): a bar's return is the mean plus its standard deviation
     * times a residual drawn from a list, each as likely as the other; the variance follows from bar to bar.
     */
    final class Filtered implements BarReturns {

        private final double mean;
        private final double variance;
        private final VarianceRecursion recursion;
        private final double[] residuals;

        private Filtered(double mean, double variance, VarianceRecursion recursion, double[] residuals) {
            this.mean = mean;
            this.variance = variance;
            this.recursion = recursion;
            this.residuals = residuals;
        }

        /**
         * Draws from residuals.
         *
         * @param mean of a bar's return
         * @param variance of the first bar's return, at least 0
         * @param recursion to the variances of the bars after it
         * @param residuals past returns less the mean, each over its bar's standard deviation; not empty; copied
         */
        public static Filtered of(double mean, double variance, VarianceRecursion recursion, double[] residuals) {
            if (!(variance >= 0)) {
                throw new IllegalArgumentException("variance: %s (expected: >= 0)".formatted(variance));
            }
            if (residuals.length == 0) {
                throw new IllegalArgumentException("residuals: none (expected: 1 or more)");
            }
            return new Filtered(mean, variance, recursion, residuals.clone());
        }

        /** Of a bar's return. */
        public double mean() {
            return mean;
        }

        /** Of the first bar's return. */
        public double variance() {
            return variance;
        }

        /** To the next bar's variance. */
        public VarianceRecursion recursion() {
            return recursion;
        }

        /** Not to be changed. */
        double[] residuals() {
            return residuals;
        }
    }
}
