package io.tradeanalysis.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.engine.simulation.NormalQuantile;
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarchFitTest {

    private static final double START = 1e-4;

    /**
     * From R 4.2.2, fGarch 4022.89, u as in {@link ParkMiller}, r being {@link #drawn}(2000, 42, 2e-6, 0.08, 0.9):
     *
     * <pre>
     * z <- qnorm(u(2000, 42)); e <- numeric(2000); h <- 1e-4
     * for (i in 1:2000) { e[i] <- sqrt(h)*z[i]; h <- 2e-6+0.08*e[i]^2+0.9*h }
     * r <- (0.0004+e)[1001:2000]
     * f <- garchFit(~garch(1,1), data=r*100, trace=FALSE)
     * coef(f); residuals(f, standardize=TRUE); predict(f, n.ahead=1)
     * </pre>
     *
     * <p>Its estimates for Bollerslev and Ghysels' series ({@code data(dem2gbp)}, not part of this project; 1,974 returns, so
     * beyond {@link GarchFit#MOST_RETURNS}) are the published benchmark of Fiorentini, Calzolari and Panattoni (1996): -0.00619041,
     * 0.0107613, 0.153134, 0.805974. {@link GarchFitter} found the same six digits there.
     */
    @Test
    void shouldFindWhatRFinds() {
        double[] returns = drawn(2000, 42, 2e-6, 0.08, 0.9);
        GarchFit.Fitted fit = fitted(returns);
        Garch11 model = fit.model();
        assertThat(model.mean()).isCloseTo(0.000680576949844, within(2e-8)); // a standard error is 3e-4
        assertThat(model.omega()).isCloseTo(2.65282001305e-6, within(5e-11));
        assertThat(model.alpha()).isCloseTo(0.0599289577740, within(2e-6));
        assertThat(model.beta()).isCloseTo(0.9170164736238, within(5e-6));
        assertThat(fit.returns().nextVariance()).isCloseTo(square(0.00922826934226), within(1e-9));
        double[] residuals = model.filter(returns, 1000, 2000).residuals();
        assertThat(residuals[0]).isCloseTo(0.0771603677418, within(1e-5));
        assertThat(residuals[1]).isCloseTo(-1.58136634953, within(1e-5));
        assertThat(residuals[998]).isCloseTo(0.87306555843, within(1e-5));
        assertThat(residuals[999]).isCloseTo(-0.106330734243, within(1e-5));
    }

    /** Oracle: a simplex search on the likelihood as it is defined, started at the truth. Some of these fits end at a limit. */
    @ParameterizedTest
    @CsvSource({
        "250, 0.1, 0.8",
        "500, 0.05, 0.9",
        "1000, 0.15, 0.8",
        "500, 0.0, 0.0",
        "600, 0.3, 0.1",
        "1000, 0.03, 0.96"
    })
    void shouldFindWhatAPlainSearchFinds(int count, double alpha, double beta) {
        for (int seed = 1; seed <= 5; seed++) {
            double[] returns = drawn(count, seed, 1e-4 * (1 - alpha - beta), alpha, beta);
            double found = deviance(fitted(returns).model(), returns);
            assertThat(found).as("seed %d", seed).isLessThan(searched(returns, alpha, beta) + 2e-7);
        }
    }

    /** The slope of the likelihood in scale is 0 at the best model, but for the start; see {@link FilteredReturns}. */
    @Test
    void shouldLeaveResidualsOfVarianceOne() {
        double[] residuals = fitted(drawn(1000, 11, 2e-6, 0.08, 0.9)).returns().residuals();
        assertThat(Arrays.stream(residuals).map(z -> z * z).average().orElseThrow())
                .isCloseTo(1, within(0.02));
    }

    @Test
    void shouldFitTheLastThousandReturnsAlone() {
        double[] returns = drawn(1200, 2, 2e-6, 0.08, 0.9);
        assertThat(fitted(returns).model())
                .isEqualTo(fitted(Arrays.copyOfRange(returns, 200, 1200)).model());
    }

    /** The next return is then beyond the 990th of its list with a chance of 10 in 1,000. */
    @Test
    void shouldKeepTheLast999Residuals() {
        double[] returns = drawn(1200, 2, 2e-6, 0.08, 0.9);
        GarchFit.Fitted fit = fitted(returns);
        FilteredReturns whole = fit.model().filter(returns, 200, 1200);

        assertThat(fit.returns().residuals()).hasSize(999).isEqualTo(Arrays.copyOfRange(whole.residuals(), 1, 1000));
        assertThat(fit.returns().nextVariance()).isEqualTo(whole.nextVariance());
    }

    @Test
    void shouldFilterTheFittedReturnsByTheFittedModel() {
        double[] returns = drawn(400, 3, 2e-6, 0.08, 0.9);
        FilteredReturns fitted = fitted(returns).returns();
        FilteredReturns again = fitted.model().filter(returns);
        assertThat(again.residuals()).isEqualTo(fitted.residuals());
        assertThat(again.nextVariance()).isEqualTo(fitted.nextVariance());
    }

    @Test
    void shouldFitTheSameShapeWhateverTheUnit() {
        double[] returns = drawn(500, 4, 2e-6, 0.08, 0.9);
        Garch11 model = fitted(returns).model();
        Garch11 hundred = fitted(
                        Arrays.stream(returns).map(value -> value * 100).toArray())
                .model();
        assertThat(hundred.alpha()).isCloseTo(model.alpha(), within(1e-5));
        assertThat(hundred.omega()).isCloseTo(model.omega() * 1e4, within(1e-5 * hundred.omega() + 1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 180, 249})
    void shouldSayHowManyReturnsAreMissing(int count) {
        assertThat(GarchFit.of(drawn(count, 1, 2e-6, 0.08, 0.9)))
                .isEqualTo(new GarchFit.NotFitted(
                        "Filtered historical simulation needs 250 returns before the signal; there are %d."
                                .formatted(count)));
    }

    @Test
    void shouldSayWhyConstantReturnsCannotBeFitted() {
        double[] constant = new double[300];
        Arrays.fill(constant, 0.01);
        assertThat(GarchFit.of(constant))
                .isEqualTo(new GarchFit.NotFitted(
                        "All 300 returns before the signal are alike, so no GARCH(1,1) model fits."));
    }

    @Test
    void shouldRefuseARangeOutsideOfTheReturns() {
        assertThatThrownBy(() -> GarchFit.of(new double[300], 1, 301))
                .hasMessage("returns: 1 .. 301 (expected: within 0 .. 300)");
    }

    private static GarchFit.Fitted fitted(double[] returns) {
        return switch (GarchFit.of(returns)) {
            case GarchFit.Fitted fit -> fit;
            case GarchFit.NotFitted not -> throw new AssertionError(not.reason());
        };
    }

    private static double[] drawn(int count, long seed, double omega, double alpha, double beta) {
        double[] values = ParkMiller.transformed(count, seed, NormalQuantile::of);
        double variance = START;
        for (int i = 0; i < count; i++) {
            double deviation = Math.sqrt(variance) * values[i];
            values[i] = 0.0004 + deviation;
            variance = omega + alpha * square(deviation) + beta * variance;
        }
        return values;
    }

    /** -2 / n times the log likelihood, return by return. */
    private static double deviance(Garch11 model, double[] returns) {
        double start = Arrays.stream(returns)
                .map(r -> square(r - model.mean()))
                .average()
                .orElseThrow();
        double variance = model.omega() + (model.alpha() + model.beta()) * start;
        double sum = 0;
        for (double value : returns) {
            sum += StrictMath.log(variance) + square(value - model.mean()) / variance;
            variance = model.omega() + model.alpha() * square(value - model.mean()) + model.beta() * variance;
        }
        return sum / returns.length;
    }

    private static double searched(double[] returns, double alpha, double beta) {
        return new SimplexOptimizer(1e-12, 1e-12)
                .optimize(
                        new MaxEval(20_000),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(x -> isModel(x) ? deviance(model(x), returns) : Double.MAX_VALUE),
                        new InitialGuess(new double[] {4, Math.max(1 - alpha - beta, 1e-3), alpha, beta}),
                        new NelderMeadSimplex(new double[] {1, 0.02, 0.02, -0.02}))
                .getValue();
    }

    private static boolean isModel(double[] x) {
        return x[1] > 0 && x[2] >= 0 && x[3] >= 0 && x[2] + x[3] < 1;
    }

    private static Garch11 model(double[] x) {
        return new Garch11(x[0] * 1e-4, x[1] * 1e-4, x[2], x[3]);
    }

    private static double square(double x) {
        return x * x;
    }
}
