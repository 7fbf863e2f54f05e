package io.tradeanalysis.engine.models;

/** What fitting a {@link Garch11} model to returns gives. */
public sealed interface GarchFit {

    /** Fewest returns that a model is fitted to. */
    int FEWEST_RETURNS = 250;

    /** Most returns that a model is fitted to; the last ones of more. */
    int MOST_RETURNS = 1000;

    /**
     * Most residuals that the next return is drawn from. Of 999 that are as good as independent the next one is beyond the 990th with a chance of 10 in 1,000,
     * which is what Value at Risk at 99 % is to have; of 1,000 it would be 11 in 1,001. Left out is the first one, whose variance is assumed.
     */
    int MOST_RESIDUALS = MOST_RETURNS - 1;

    /**
     * The model that makes the returns most likely, were the residuals normal (quasi maximum likelihood, Bollerslev and
     * Wooldridge 1992).
     *
     * @param returns filtered by the model, the last {@value #MOST_RESIDUALS} of them
     */
    record Fitted(FilteredReturns returns) implements GarchFit {

        /** The model. */
        public Garch11 model() {
            return returns.model();
        }
    }

    /**
     * No model fits.
     *
     * @param reason one sentence for the user
     */
    record NotFitted(String reason) implements GarchFit {}

    /** Fits to the last {@value #MOST_RETURNS} returns of an array. */
    static GarchFit of(double[] returns) {
        return of(returns, 0, returns.length);
    }

    /**
     * Fits to the last {@value #MOST_RETURNS} of some returns, the same to the bit on every machine.
     *
     * @param returns simple one-bar returns, unchanged
     * @param from index of the first one
     * @param to index after the last one
     */
    static GarchFit of(double[] returns, int from, int to) {
        if (from < 0 || to > returns.length || from > to) {
            throw new IllegalArgumentException(
                    "returns: %d .. %d (expected: within 0 .. %d)".formatted(from, to, returns.length));
        }
        if (to - from < FEWEST_RETURNS) {
            return new NotFitted("Filtered historical simulation needs %d returns before the signal; there are %d."
                    .formatted(FEWEST_RETURNS, to - from));
        }
        return GarchFitter.fit(returns, Math.max(from, to - MOST_RETURNS), to);
    }
}
