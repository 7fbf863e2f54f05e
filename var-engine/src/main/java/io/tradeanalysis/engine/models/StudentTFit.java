package io.tradeanalysis.engine.models;

/** What fitting a Student-t distribution to returns gives. */
public sealed interface StudentTFit {

    /** Fewest degrees of freedom of a fit; at 2 the variance is infinite. Bounds as in Sheppard's {@code arch} for Python. */
    double FEWEST_DEGREES = 2.05;

    /** Most degrees of freedom of a fit; the 1 % quantile is then within 0.4 % of the normal one. */
    double MOST_DEGREES = 500;

    /**
     * The distribution that makes the returns most likely.
     *
     * @param returns with {@value #FEWEST_DEGREES} to {@value #MOST_DEGREES} degrees of freedom, both included: where the
     *     likelihood grows beyond, the bound is the fit
     */
    record Fitted(StudentTReturns returns) implements StudentTFit {}

    /**
     * No distribution fits.
     *
     * @param reason one sentence for the user
     */
    record NotFitted(String reason) implements StudentTFit {}

    /** Fits to all returns of an array. */
    static StudentTFit of(double[] returns) {
        return of(returns, 0, returns.length);
    }

    /**
     * Fits location, scale and degrees of freedom by maximum likelihood, the same to the bit on every machine.
     *
     * @param returns simple one-bar returns, unchanged
     * @param from index of the first one
     * @param to index after the last one; at least 2 after the first
     */
    static StudentTFit of(double[] returns, int from, int to) {
        if (from < 0 || to > returns.length || to - from < 2) {
            throw new IllegalArgumentException(
                    "returns: %d .. %d (expected: two or more of %d)".formatted(from, to, returns.length));
        }
        return StudentTFitter.fit(returns, from, to);
    }
}
