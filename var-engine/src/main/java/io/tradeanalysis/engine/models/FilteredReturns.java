package io.tradeanalysis.engine.models;

import java.util.Arrays;

/**
 * Returns without their changing variance, and the variance of the bar after them: what filtered historical simulation draws
 * from (Barone-Adesi, Giannopoulos and Vosper 1999). The next return is mean + sqrt(next variance) * residual, each residual
 * being as likely as the other.
 *
 * <p>Residuals are not rescaled. Where alpha and beta are inside their range, the likelihood's slope of 0 in omega and alpha
 * makes the mean square of the residuals of a fit 1, but for the first bars, so within about 1 %; their mean is close to 0 and stays in.
 */
public final class FilteredReturns {

    private final Garch11 model;
    private final double[] residuals;
    private final double nextVariance;

    FilteredReturns(Garch11 model, double[] residuals, double nextVariance) {
        this.model = model;
        this.residuals = residuals;
        this.nextVariance = nextVariance;
    }

    /** The model that filtered. */
    public Garch11 model() {
        return model;
    }

    /** (return - mean) / standard deviation, in the order of the returns; a copy. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** The variance of the next return, above 0. */
    public double nextVariance() {
        return nextVariance;
    }

    /** The same with the last residuals alone, at most so many, at least 1. */
    FilteredReturns last(int most) {
        return residuals.length <= most
                ? this
                : new FilteredReturns(
                        model, Arrays.copyOfRange(residuals, residuals.length - most, residuals.length), nextVariance);
    }

    /**
     * The filter one bar later, its parameters unchanged.
     *
     * @param value the return that came
     * @param most how many residuals are kept, the last ones, at least 1
     */
    public FilteredReturns after(double value, int most) {
        double deviation = value - model.mean();
        int kept = Math.min(residuals.length, most - 1);
        double[] later = Arrays.copyOfRange(residuals, residuals.length - kept, residuals.length + 1);
        later[kept] = deviation / Math.sqrt(nextVariance);
        return new FilteredReturns(
                model, later, model.omega() + model.alpha() * (deviation * deviation) + model.beta() * nextVariance);
    }

    /** The distribution of the next return. */
    public EmpiricalReturns next() {
        double deviation = Math.sqrt(nextVariance);
        double[] returns = new double[residuals.length];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = model.mean() + deviation * residuals[i];
        }
        return EmpiricalReturns.of(returns);
    }

    /** What the mirrored model makes of the returns' negatives. */
    public FilteredReturns mirrored() {
        double[] mirrored = Arrays.stream(residuals).map(residual -> -residual).toArray();
        return new FilteredReturns(model.mirrored(), mirrored, nextVariance);
    }
}
