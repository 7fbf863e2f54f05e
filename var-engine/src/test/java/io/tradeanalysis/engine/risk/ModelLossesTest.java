package io.tradeanalysis.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.engine.simulation.BarReturns;
import io.tradeanalysis.engine.simulation.ListQuantile;
import io.tradeanalysis.engine.simulation.PathSampler;
import io.tradeanalysis.engine.simulation.ReturnQuantile;
import io.tradeanalysis.engine.simulation.TailSampler;
import io.tradeanalysis.engine.simulation.WorstGains;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Oracle: all losses, sorted; the shortfall as the plain mean over all samples that it is; Hall's cubic solved by halving. */
class ModelLossesTest {

    private static final double EXPOSURE = 71_350;
    private static final ReturnQuantile STUDENT = uniform ->
            0.001 + 0.02 * TDistribution.of(4).inverseCumulativeProbability(ReturnQuantile.probability(uniform));
    private static final double[] PAST = {0.01, -0.02, 0.005, -0.02, 0.03, -0.004, 0.0, -0.035};

    /** With 1,003 samples the last loss of the tail counts in part. */
    @ParameterizedTest
    @CsvSource({"1000, 0.95", "1003, 0.95", "1003, 0.99", "1000, 0.6"})
    void shouldGiveTheFiguresOfTheSortedLossesOfOneBar(int samples, String confidence) {
        Ranks ranks = Ranks.of(ConfidenceLevel.of(confidence), samples);
        for (ReturnQuantile quantile : new ReturnQuantile[] {STUDENT, ListQuantile.of(PAST, -1)}) {
            WorstGains all = new TailSampler(samples, samples)
                    .draw(7, 2)
                    .section(1, samples)
                    .by(quantile);
            WorstGains worst = new TailSampler(samples, ranks.depth())
                    .draw(7, 2)
                    .section(ranks.first(), ranks.depth())
                    .by(quantile);

            assertFigures(ranks, worst, all, samples);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void shouldGiveTheFiguresOfTheSortedLossesOfPaths(int direction) {
        int samples = 1_003;
        Ranks ranks = Ranks.of(ConfidenceLevel.of("0.95"), samples);
        for (BarReturns returns :
                new BarReturns[] {new BarReturns.StudentT(0.001, 0.02, 4), BarReturns.Resampled.of(PAST)}) {
            WorstGains all = new PathSampler(samples, samples, 3).draw(7, 2, returns, direction);
            WorstGains worst = new PathSampler(samples, ranks.depth(), 3).draw(7, 2, returns, direction);

            assertFigures(ranks, worst, all, samples);
        }
    }

    /** A long position loses what the growth falls short of 1, a short one what it exceeds 1 by. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void shouldLoseWhatThePriceMovesAgainstThePosition(int direction) {
        BarReturns certain = BarReturns.Resampled.of(new double[] {0.01});
        Ranks ranks = Ranks.of(ConfidenceLevel.of("0.95"), 1_000);

        LossFigures figures = LossFigures.of(
                ranks,
                new ModelLosses(EXPOSURE, new PathSampler(1_000, ranks.depth(), 2).draw(1, 1, certain, direction)));

        double loss = -direction * EXPOSURE * (1.01 * 1.01 - 1);
        assertThat(figures.valueAtRisk().value()).isCloseTo(loss, within(1e-9));
        assertThat(figures.expectedShortfall().value()).isCloseTo(loss, within(1e-9));
        assertThat(figures.expectedShortfall().interval())
                .isEqualTo(new Interval(
                        figures.valueAtRisk().value(), figures.valueAtRisk().value()));
    }

    private static void assertFigures(Ranks ranks, WorstGains worst, WorstGains all, int samples) {
        double[] losses = IntStream.rangeClosed(1, samples)
                .mapToDouble(rank -> -EXPOSURE * all.gainAt(rank))
                .sorted()
                .toArray();
        LossFigures figures = LossFigures.of(ranks, new ModelLosses(EXPOSURE, worst));
        double c = ranks.confidence().value().doubleValue();
        double valueAtRisk = losses[(int) Math.ceil(c * samples - 1e-9) - 1];
        double[] parts = Arrays.stream(losses)
                .map(loss -> valueAtRisk + Math.max(0, loss - valueAtRisk) / (1 - c))
                .toArray();
        double mean = Arrays.stream(parts).average().orElseThrow();
        double deviation = Math.sqrt(centralMoment(parts, mean, 2));
        double skewness = centralMoment(parts, mean, 3) / Math.pow(deviation, 3) / Math.sqrt(samples);
        double error = deviation / Math.sqrt(samples);
        DoubleUnaryOperator hall = t -> t + skewness * t * t / 3 + skewness * skewness * t * t * t / 27 + skewness / 6;

        assertThat(figures.valueAtRisk().value()).isEqualTo(valueAtRisk);
        assertThat(figures.valueAtRisk().interval())
                .isEqualTo(new Interval(losses[samples - ranks.lower()], losses[samples - ranks.upper()]));
        Estimate shortfall = figures.expectedShortfall();
        assertThat(shortfall.value()).isCloseTo(mean, within(1e-9 * EXPOSURE));
        assertThat(shortfall.interval().lower())
                .isCloseTo(mean - error * solve(hall, 1.959963984540054), within(1e-9 * EXPOSURE));
        assertThat(Objects.requireNonNull(shortfall.interval().upper()))
                .isCloseTo(mean - error * solve(hall, -1.959963984540054), within(1e-9 * EXPOSURE));
    }

    private static double centralMoment(double[] values, double mean, int power) {
        return Arrays.stream(values)
                .map(value -> Math.pow(value - mean, power))
                .average()
                .orElseThrow();
    }

    private static double solve(DoubleUnaryOperator rising, double value) {
        double low = -1_000;
        double high = 1_000;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
