package io.tradeanalysis.engine.models;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A simple one-bar return with a Student-t distribution: location + scale * T. Figures are shares of the exposure (0.01 is
 * 1 %) for a long position; a short one has those of the mirrored distribution. Returns below -100 % are not cut off.
 *
 * @param location the mean and median
 * @param scale at least 0; the standard deviation is {@code scale * sqrt(degrees / (degrees - 2))}
 * @param degrees of freedom, above 2
 */
public record StudentTReturns(double location, double scale, double degrees) {

    /** Checks the ranges. */
    public StudentTReturns {
        if (!Double.isFinite(location)) {
            throw new IllegalArgumentException("location: %s (expected: a number)".formatted(location));
        }
        if (!(scale >= 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale: %s (expected: >= 0)".formatted(scale));
        }
        if (!(degrees > 2 && degrees < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("degrees: %s (expected: > 2)".formatted(degrees));
        }
    }

    /** The return below which one falls with this probability, in (0, 1). */
    public double quantile(double probability) {
        return location + scale * standard().inverseCumulativeProbability(probability);
    }

    /**
     * The loss that is not exceeded with a probability (McNeil, Frey and Embrechts 2015, example 2.11); negative is a gain.
     *
     * @param confidence the probability, in (0.5, 1)
     */
    public double valueAtRisk(double confidence) {
        return scale * -standard().inverseSurvivalProbability(confidence) - location;
    }

    /**
     * The mean loss beyond the Value at Risk: {@code scale * density(q) / (1 - c) * (degrees + q^2) / (degrees - 1) -
     * location}, q being the standard quantile of c (McNeil, Frey and Embrechts 2015, example 2.15).
     *
     * @param confidence c, in (0.5, 1)
     */
    public double expectedShortfall(double confidence) {
        TDistribution standard = standard();
        double q = standard.inverseSurvivalProbability(confidence);
        double beyond = standard.density(q) / (1 - confidence) * ((degrees + q * q) / (degrees - 1));
        return scale * beyond - location;
    }

    /** The distribution of the return's negative: what a short position gains. */
    public StudentTReturns mirrored() {
        return new StudentTReturns(-location, scale, degrees);
    }

    private TDistribution standard() {
        return TDistribution.of(degrees);
    }
}
