package io.tradeanalysis.engine.models;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Searches for the {@link Garch11} model of greatest likelihood with Powell's BOBYQA (2009), from the best place of a grid.
 *
 * <p>The search runs over returns of mean 0 and variance 1, in coordinates of which a unit matters about as much in each, and
 * whose limits are fixed: the mean; the logarithm of the long-run variance v; alpha; and the logarithm of r, where beta is (1 -
 * alpha) (1 - r). So alpha + beta is 1 - (1 - alpha) r, and omega is v (1 - alpha) r.
 */
final class GarchFitter {

    private static final double ALPHA_UNIT = 0.1;
    private static final double MEAN_UNIT = 0.1;

    private static final double[] LOWEST = {-10, -7, 0, StrictMath.log(1e-5)};
    private static final double[] HIGHEST = {10, 7, 9.99, 0};

    private static final double[] GRID_ALPHA = {0.02, 0.05, 0.1, 0.2};
    private static final double[] GRID_REST = {0.01, 0.03, 0.1, 0.3};

    private static final int INTERPOLATION_POINTS = 9;
    private static final double FIRST_RADIUS = 0.25;
    private static final double LAST_RADIUS = 1e-6;
    private static final int MOST_EVALUATIONS = 3_000;

    private final double centre;
    private final double spread;
    private final GarchLikelihood likelihood;

    private GarchFitter(double centre, double spread, double[] scaled) {
        this.centre = centre;
        this.spread = spread;
        this.likelihood = new GarchLikelihood(scaled);
    }

    static GarchFit fit(double[] returns, int from, int to) {
        double[] window = Arrays.copyOfRange(returns, from, to);
        if (isConstant(window)) {
            return new GarchFit.NotFitted("All %d returns before the signal are alike, so no GARCH(1,1) model fits."
                    .formatted(window.length));
        }
        try {
            return new GarchFit.Fitted(of(window).search().filter(window).last(GarchFit.MOST_RESIDUALS));
        } catch (MathIllegalStateException | IllegalArgumentException e) {
            return new GarchFit.NotFitted(
                    "The fit of a GARCH(1,1) model to the %d returns before the signal does not settle."
                            .formatted(window.length));
        }
    }

    private static boolean isConstant(double[] returns) {
        for (double value : returns) {
            if (value != returns[0]) {
                return false;
            }
        }
        return true;
    }

    private static GarchFitter of(double[] returns) {
        double mean = 0;
        for (double value : returns) {
            mean += value / returns.length;
        }
        double square = 0;
        for (double value : returns) {
            square += (value - mean) * (value - mean) / returns.length;
        }
        double deviation = Math.sqrt(square);
        double[] scaled = new double[returns.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (returns[i] - mean) / deviation;
        }
        return new GarchFitter(mean, deviation, scaled);
    }

    private Garch11 search() {
        double[] best = new BOBYQAOptimizer(INTERPOLATION_POINTS, FIRST_RADIUS, LAST_RADIUS)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(this::deviance),
                        new InitialGuess(start()),
                        new SimpleBounds(LOWEST, HIGHEST))
                .getPoint();
        return model(best, centre, spread);
    }

    private double[] start() {
        double[] best = new double[LOWEST.length];
        double least = Double.POSITIVE_INFINITY;
        for (double alpha : GRID_ALPHA) {
            for (double rest : GRID_REST) {
                double[] place = {0, 0, alpha / ALPHA_UNIT, StrictMath.log(rest)};
                double deviance = deviance(place);
                if (deviance < least) {
                    least = deviance;
                    best = place;
                }
            }
        }
        return best;
    }

    private double deviance(double[] place) {
        Garch11 model = model(place, 0, 1);
        return likelihood.deviance(model.mean(), model.omega(), model.alpha(), model.beta());
    }

    /** The model that a place stands for, of returns that are scaled back. */
    private static Garch11 model(double[] place, double centre, double spread) {
        double alpha = place[2] * ALPHA_UNIT;
        double rest = StrictMath.exp(place[3]);
        double omega = StrictMath.exp(place[1]) * (1 - alpha) * rest;
        double beta = (1 - alpha) * (1 - rest);
        return new Garch11(centre + spread * place[0] * MEAN_UNIT, omega * (spread * spread), alpha, beta);
    }
}
