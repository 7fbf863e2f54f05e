package io.tradeanalysis.engine.models;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.FittedParameter;
import io.tradeanalysis.engine.simulation.BarReturns;
import io.tradeanalysis.engine.simulation.ListQuantile;
import io.tradeanalysis.engine.simulation.ReturnQuantile;
import io.tradeanalysis.engine.simulation.StudentTQuantile;
import io.tradeanalysis.engine.simulation.VarianceRecursion;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The model of the returns that one trade may meet, with its parameters. Directions are 1 for a long position, -1 for a short one,
 * whose gain is the return's negative.
 */
public sealed interface ReturnModel {

    /** How each bar's return is distributed, for paths. */
    BarReturns bars();

    /** The exact loss over one bar, as a share of the exposure. */
    OneBarLoss oneBarLoss(ConfidenceLevel confidence, int direction);

    /** What was fitted, by name; empty where it is no more than the window's returns. */
    List<FittedParameter> parameters();

    /** A model whose gain over one bar is simulated by its quantile function. */
    sealed interface Inverted extends ReturnModel {

        /** The gain over one bar, as a share of the exposure. */
        ReturnQuantile gain(int direction);
    }

    /**
     * Normal returns.
     *
     * @param mean of a bar's return
     * @param deviation its standard deviation, at least 0
     */
    record Normal(double mean, double deviation) implements ReturnModel {

        private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

        @Override
        public BarReturns bars() {
            return new BarReturns.Normal(mean, deviation);
        }

        /**
         * Value at Risk is the loss at the standard normal quantile of 1 - c, expected shortfall that at -phi(z) / (1 - c), z being that
         * quantile (McNeil, Frey and Embrechts 2015, 2.14).
         */
        @Override
        public OneBarLoss oneBarLoss(ConfidenceLevel confidence, int direction) {
            double c = confidence.value().doubleValue();
            double z = STANDARD_NORMAL.inverseSurvivalProbability(c);
            return new OneBarLoss(loss(z, direction), loss(-STANDARD_NORMAL.density(z) / (1 - c), direction));
        }

        private double loss(double z, int direction) {
            return -(direction * mean + deviation * z);
        }

        @Override
        public List<FittedParameter> parameters() {
            return List.of();
        }
    }

    /**
     * Returns with a Student-t distribution.
     *
     * @param returns the distribution
     * @param standard its quantile function at location 0 and scale 1
     */
    record StudentT(StudentTReturns returns, ReturnQuantile standard) implements Inverted {

        static StudentT of(StudentTReturns returns) {
            return new StudentT(returns, StudentTQuantile.of(returns.degrees()));
        }

        @Override
        public ReturnQuantile gain(int direction) {
            double location = direction * returns.location();
            double scale = returns.scale();
            return uniform -> location + scale * standard.at(uniform);
        }

        @Override
        public BarReturns bars() {
            return new BarReturns.StudentT(returns.location(), returns.scale(), returns.degrees());
        }

        @Override
        public OneBarLoss oneBarLoss(ConfidenceLevel confidence, int direction) {
            StudentTReturns gain = direction > 0 ? returns : returns.mirrored();
            double c = confidence.value().doubleValue();
            return new OneBarLoss(gain.valueAtRisk(c), gain.expectedShortfall(c));
        }

        @Override
        public List<FittedParameter> parameters() {
            return List.of(
                    new FittedParameter("location", returns.location()),
                    new FittedParameter("scale", returns.scale()),
                    new FittedParameter("degrees", returns.degrees()));
        }
    }

    /** One of the window's returns, each as likely as the other. */
    final class Bootstrap implements Inverted {

        private final double[] returns;
        private final EmpiricalReturns oneBar;

        private Bootstrap(double[] returns) {
            this.returns = returns;
            this.oneBar = EmpiricalReturns.of(returns);
        }

        /**
         * Of some returns.
         *
         * @param returns not empty; copied
         */
        public static Bootstrap of(double[] returns) {
            return new Bootstrap(returns.clone());
        }

        @Override
        public ReturnQuantile gain(int direction) {
            return ListQuantile.of(oneBar.sorted(), direction);
        }

        @Override
        public BarReturns bars() {
            return BarReturns.Resampled.of(returns);
        }

        @Override
        public OneBarLoss oneBarLoss(ConfidenceLevel confidence, int direction) {
            return exact(oneBar, confidence, direction);
        }

        @Override
        public List<FittedParameter> parameters() {
            return List.of();
        }
    }

    /**
     * Filtered historical simulation: a residual of the GARCH(1,1) model, scaled by its forecast.
     *
     * @param returns filtered by the model
     * @param oneBar the distribution of the next return
     */
    record Filtered(FilteredReturns returns, EmpiricalReturns oneBar) implements Inverted {

        static Filtered of(FilteredReturns returns) {
            return new Filtered(returns, returns.next());
        }

        @Override
        public ReturnQuantile gain(int direction) {
            return ListQuantile.of(oneBar.sorted(), direction);
        }

        @Override
        public BarReturns bars() {
            Garch11 model = returns.model();
            return BarReturns.Filtered.of(
                    model.mean(),
                    returns.nextVariance(),
                    new VarianceRecursion(model.omega(), model.alpha(), model.beta()),
                    returns.residuals());
        }

        @Override
        public OneBarLoss oneBarLoss(ConfidenceLevel confidence, int direction) {
            return exact(oneBar, confidence, direction);
        }

        @Override
        public List<FittedParameter> parameters() {
            Garch11 model = returns.model();
            return List.of(
                    new FittedParameter("mean", model.mean()),
                    new FittedParameter("omega", model.omega()),
                    new FittedParameter("alpha", model.alpha()),
                    new FittedParameter("beta", model.beta()),
                    new FittedParameter("nextDeviation", Math.sqrt(returns.nextVariance())));
        }
    }

    private static OneBarLoss exact(EmpiricalReturns returns, ConfidenceLevel confidence, int direction) {
        EmpiricalReturns gain = direction > 0 ? returns : returns.mirrored();
        return new OneBarLoss(gain.valueAtRisk(confidence.value()), gain.expectedShortfall(confidence.value()));
    }
}
