package io.tradeanalysis.engine.risk;

import io.tradeanalysis.engine.simulation.BarReturns;
import io.tradeanalysis.engine.simulation.ListQuantile;
import io.tradeanalysis.engine.simulation.PathSampler;
import io.tradeanalysis.engine.simulation.PathTail;
import io.tradeanalysis.engine.simulation.ReturnQuantile;
import io.tradeanalysis.engine.simulation.StudentTQuantile;
import io.tradeanalysis.engine.simulation.Tail;
import io.tradeanalysis.engine.simulation.TailSampler;
import io.tradeanalysis.engine.simulation.TailSection;
import io.tradeanalysis.engine.simulation.VarianceRecursion;
import java.text.DecimalFormat;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Return models with their true figures, for a long position with an exposure of 1. */
final class CoverageModels {

    /** c of the figures. */
    static final List<String> CONFIDENCES = List.of("0.95", "0.99");

    private static final long SEED = Long.getLong("coverage.seed", 20_260_101);

    /** Of models that would otherwise draw what another one draws, and count the same runs again. */
    private static final long OTHER_SEED = 20_260_102;

    /**
     * A model.
     *
     * @param isContinuous whether no two losses are alike
     * @param valueAtRisk the true ones, for each confidence
     * @param shortfall the true ones
     * @param isHeldToShortfall whether the shortfall's interval is held to its name, or reported alone
     * @param losses how to simulate: from S and a depth to runs, each from the ranks that are wanted to losses
     */
    record Model(
            String name,
            boolean isContinuous,
            List<Double> valueAtRisk,
            List<Double> shortfall,
            boolean isHeldToShortfall,
            Sampling losses) {

        Model(String name, boolean isContinuous, List<Double> valueAtRisk, List<Double> shortfall, Sampling losses) {
            this(name, isContinuous, valueAtRisk, shortfall, true, losses);
        }

        Model withShortfallReportedAlone() {
            return new Model(name, isContinuous, valueAtRisk, shortfall, false, losses);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Makes what simulates run after run. */
    interface Sampling {
        IntFunction<Function<Ranks, SimulatedLosses>> of(int samples, int depth);
    }

    private CoverageModels() {}

    /** Location 0.0005, scale 0.012. */
    static Model normal() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return continuous("normal, 1 bar, with the others' interval", normal, interpolated(normal), p -> {
            double z = normal.inverseCumulativeProbability(p);
            return normal.density(z) / p;
        });
    }

    /** The same returns, with the interval that the normal model has over one bar. */
    static Model ownNormal() {
        Model normal = normal();
        NormalReturns returns = NormalReturns.of(1, 1, 0.0005, 0.012);
        return new Model(
                "normal, 1 bar, as the product takes it",
                true,
                normal.valueAtRisk(),
                normal.shortfall(),
                tails(OTHER_SEED, section -> new NormalLosses(returns, section)));
    }

    /** Drawn by the product's quantiles; true VaR by the library's, ES of Student's t: McNeil, Frey and Embrechts 2015, 2.15. */
    static Model student(double degrees) {
        TDistribution student = TDistribution.of(degrees);
        String name = "Student-t with %s degrees, 1 bar".formatted(new DecimalFormat("0.#").format(degrees));
        return continuous(name, student, StudentTQuantile.of(degrees), p -> {
            double t = student.inverseCumulativeProbability(p);
            return student.density(t) / p * (degrees + t * t) / (degrees - 1);
        });
    }

    private static Model continuous(
            String name, ContinuousDistribution distribution, ReturnQuantile standard, DoubleUnaryOperator shortfall) {
        return new Model(
                name,
                true,
                figures(p -> -0.0005 - 0.012 * distribution.inverseCumulativeProbability(p)),
                figures(p -> -0.0005 + 0.012 * shortfall.applyAsDouble(p)),
                inverted(SEED, uniform -> 0.0005 + 0.012 * standard.at(uniform)));
    }

    /** Draws from a list. */
    static Model list(String name, double[] returns) {
        return list(name, SEED, returns);
    }

    private static Model list(String name, long seed, double[] returns) {
        double[] losses = Arrays.stream(returns).map(value -> -value).sorted().toArray();
        return new Model(
                name,
                false,
                figures(p -> losses[(int) Math.ceil((1 - p) * losses.length - 1e-9) - 1]),
                figures(p -> meanOfLargest(losses, p * losses.length)),
                inverted(seed, ListQuantile.of(returns, 1)));
    }

    private static double meanOfLargest(double[] ascending, double weight) {
        double sum = 0;
        for (int i = 0; i < weight; i++) {
            sum += Math.min(1, weight - i) * ascending[ascending.length - 1 - i];
        }
        return sum / weight;
    }

    /** Paths; the figures are from {@code src/test/reference/paths.py} (numpy 2.4.6). */
    static Model paths(
            String name,
            boolean isContinuous,
            BarReturns returns,
            int bars,
            List<Double> valueAtRisk,
            List<Double> shortfall) {
        return new Model(name + ", %d bars".formatted(bars), isContinuous, valueAtRisk, shortfall, (samples, depth) -> {
            PathSampler sampler = new PathSampler(samples, depth, bars);
            return run -> {
                PathTail tail = sampler.draw(SEED, run, returns, 1);
                return ranks -> new ModelLosses(1, tail);
            };
        });
    }

    /** One bar of filtered returns: 650 residuals, quantiles of Student's t with 6 degrees of freedom, and a variance of 0.0003. */
    static Model oneFilteredBar() {
        double[] residuals = residuals(shocks(6, 650));
        return list(
                "filtered, 1 bar",
                OTHER_SEED,
                Arrays.stream(residuals)
                        .map(z -> 0.0005 + Math.sqrt(0.0003) * z)
                        .toArray());
    }

    /** Filtered returns over several bars, as in the reference. */
    static BarReturns filtered() {
        return BarReturns.Filtered.of(
                0.0005, 0.0005, new VarianceRecursion(0.000008, 0.1, 0.88), residuals(shocks(4, 250)));
    }

    /** 250 of them: quantiles of Student's t with 4 degrees of freedom, as in the reference. */
    static double[] pastReturns() {
        return Arrays.stream(shocks(4, 250)).map(t -> 0.0005 + 0.012 * t).toArray();
    }

    /** With a mean square of 1. */
    private static double[] residuals(double[] shocks) {
        double root = Math.sqrt(Arrays.stream(shocks).map(z -> z * z).average().orElseThrow());
        return Arrays.stream(shocks).map(z -> z / root).toArray();
    }

    /** Quantiles of Student's t. */
    private static double[] shocks(double degrees, int count) {
        TDistribution student = TDistribution.of(degrees);
        return IntStream.range(0, count)
                .mapToDouble(i -> student.inverseCumulativeProbability((i + 0.5) / count))
                .toArray();
    }

    private static List<Double> figures(DoubleUnaryOperator ofTail) {
        return List.of(ofTail.applyAsDouble(0.05), ofTail.applyAsDouble(0.01));
    }

    private static Sampling inverted(long seed, ReturnQuantile quantile) {
        return tails(seed, section -> new ModelLosses(1, section.by(quantile)));
    }

    private static Sampling tails(long seed, Function<TailSection, SimulatedLosses> losses) {
        return (samples, depth) -> {
            TailSampler sampler = new TailSampler(samples, depth);
            return run -> {
                Tail tail = sampler.draw(seed, run);
                return ranks -> losses.apply(tail.section(ranks.first(), ranks.depth()));
            };
        };
    }

    /** The library's quantiles between so many logarithms of probabilities that a straight line between two is off by 1e-6 at most. */
    private static ReturnQuantile interpolated(ContinuousDistribution distribution) {
        int nodes = 20_000;
        double least = Math.log(0x1p-53);
        double step = (Math.log(0.3) - least) / nodes;
        double[] quantiles = IntStream.rangeClosed(0, nodes)
                .mapToDouble(i -> distribution.inverseCumulativeProbability(Math.exp(least + i * step)))
                .toArray();
        return uniform -> {
            double place = (Math.log(ReturnQuantile.probability(uniform)) - least) / step;
            int node = Math.clamp((int) place, 0, nodes - 1);
            return quantiles[node] + (place - node) * (quantiles[node + 1] - quantiles[node]);
        };
    }
}
