package io.tradeanalysis.engine.models;

import static java.lang.Math.fma;

/** How likely a {@link Garch11} model makes returns if its residuals are normal. */
final class GarchLikelihood {

    /** A product of variances is turned into its logarithm outside of these. */
    private static final double LARGE = 0x1p500;

    private static final double SMALL = 0x1p-500;

    private final double[] returns;

    /**
     * The likelihood of some returns.
     *
     * @param returns not to be changed; of a size near 1, so that products of two variances neither overflow nor vanish
     */
    GarchLikelihood(double[] returns) {
        this.returns = returns;
    }

    /** The mean of log variance + squared residual: -2 / n times the log likelihood, without its constant. The smaller the better. */
    double deviance(double mean, double omega, double alpha, double beta) {
        double variance = omega + (alpha + beta) * meanSquare(mean);
        double squares = 0;
        double logarithms = 0;
        double product = 1;
        for (double value : returns) {
            double deviation = value - mean;
            double square = deviation * deviation;
            squares += square / variance;
            product *= variance;
            if (product > LARGE || product < SMALL) {
                logarithms += StrictMath.log(product);
                product = 1;
            }
            variance = fma(beta, variance, fma(alpha, square, omega));
        }
        return (squares + logarithms + StrictMath.log(product)) / returns.length;
    }

    private double meanSquare(double mean) {
        double sum = 0;
        for (double value : returns) {
            double deviation = value - mean;
            sum += deviation * deviation;
        }
        return sum / returns.length;
    }
}
