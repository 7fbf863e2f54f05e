package io.tradeanalysis.engine.risk;

import static io.tradeanalysis.contract.result.Signal.BUY;
import static io.tradeanalysis.contract.result.Signal.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.simulation.TailSampler;
import io.tradeanalysis.engine.simulation.TailSection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskAssessorTest {

    private static final TradeTerms LONG = terms(3, BUY, 71.349998, -0.0004, 0.034);

    /** Standard deviations of the quantile of S normals: sqrt(c (1 - c) / S) / density, at 95 and 99 %. */
    private static final double[] STANDARD_ERRORS = {2.1131, 3.7330};

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 42, 1_000_003, (1L << 53) - 1})
    void shouldLieWithinFourStandardErrorsOfTheClosedForm(long seed) {
        int samples = 100_000;
        for (int number = 0; number < 20; number++) {
            TradeTerms trade = terms(number, number % 2 == 0 ? BUY : SELL, 71.35, 0.001, 0.03);
            List<RiskFigures> figures = assess(seed, samples, trade);
            for (int level = 0; level < 2; level++) {
                double error = 1_000 * 71.35 * 0.03 * STANDARD_ERRORS[level] / Math.sqrt(samples);
                assertThat(valueAtRisk(figures.get(level)))
                        .isCloseTo(closedForm(figures.get(level)), within(4 * error));
            }
        }
    }

    /** From R 4.2.2: {@code qnorm(c)} and {@code dnorm(qnorm(c)) / (1 - c)}. */
    @Test
    void shouldGiveTheClosedForm() {
        List<RiskFigures> figures = assess(1, 100, terms(0, BUY, 100, 0.001, 0.02));

        assertThat(closedForm(figures.get(0))).isCloseTo(100_000 * (0.02 * 1.6448536269514715 - 0.001), within(1e-8));
        assertThat(closedForm(figures.get(1))).isCloseTo(100_000 * (0.02 * 2.3263478740408408 - 0.001), within(1e-8));
        assertThat(closedShortfall(figures.get(0)))
                .isCloseTo(100_000 * (0.02 * 2.06271280750743 - 0.001), within(1e-7));
        assertThat(closedShortfall(figures.get(1)))
                .isCloseTo(100_000 * (0.02 * 2.665214220345808 - 0.001), within(1e-7));
    }

    /** The obvious version: transform all samples, sort the losses, pick. */
    @Test
    void shouldPickTheRanksOfTheSortedLosses() {
        int samples = 1_000;
        RiskFigures figures = assess(9, samples, LONG).get(0);
        double[] losses = allLosses(9, samples, LONG);

        assertThat(valueAtRisk(figures)).isEqualTo(losses[950 - 1]);
        assertThat(interval(figures).lower()).isEqualTo(losses[936 - 1]);
        assertThat(Objects.requireNonNull(interval(figures).upper())).isEqualTo(losses[964 - 1]);
        assertThat(shortfall(figures))
                .isCloseTo(Arrays.stream(losses, 950, 1_000).average().orElseThrow(), within(1e-9));
    }

    @Test
    void shouldMirrorALongInAShort() {
        TradeTerms mirrored = terms(3, SELL, LONG.openPrice(), -LONG.meanReturn(), LONG.returnDeviation());

        assertThat(assess(5, 10_000, mirrored)).isEqualTo(assess(5, 10_000, LONG));
    }

    @Test
    void shouldNeverFallWithTheConfidenceAndNeverExceedTheShortfall() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            TradeTerms trade = randomTrade(random, i);
            List<RiskFigures> figures = assess(i, 100 + i, trade);
            assertThat(valueAtRisk(figures.get(1))).isGreaterThanOrEqualTo(valueAtRisk(figures.get(0)));
            for (RiskFigures level : figures) {
                assertThat(shortfall(level)).isGreaterThanOrEqualTo(valueAtRisk(level));
                assertThat(interval(level).lower()).isLessThanOrEqualTo(valueAtRisk(level));
                Double upper = interval(level).upper();
                assertThat(upper == null || upper >= valueAtRisk(level)).isTrue();
            }
        }
    }

    @Test
    void shouldScaleWithThePrice() {
        for (double k : new double[] {0.001, 0.5, 3, 1_000}) {
            TradeTerms scaled = terms(3, BUY, k * LONG.openPrice(), LONG.meanReturn(), LONG.returnDeviation());
            double expected = k * valueAtRisk(assess(5, 1_000, LONG).get(0));
            assertThat(valueAtRisk(assess(5, 1_000, scaled).get(0))).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @Test
    void shouldBeNegativeWhereTheDriftOutweighsTheRisk() {
        assertThat(valueAtRisk(assess(1, 1_000, terms(0, BUY, 100, 0.05, 0.001)).get(0)))
                .isNegative();
    }

    @Test
    void shouldGiveTheReasonWhereTheSamplesAreTooFew() {
        RiskFigures figures = RiskAssessor.of(batch(1, 100, List.of(ConfidenceLevel.of("0.999"))))
                .assess(LONG)
                .risk()
                .getFirst();

        assertThat(figures.valueAtRisk()).isNull();
        assertThat(figures.interval()).isNull();
        assertThat(figures.expectedShortfall()).isNull();
        assertThat(figures.closedForm()).isPositive();
        assertThat(figures.reason()).isEqualTo("99.9 % needs more samples: of 100, fewer than one lies beyond it");
    }

    @Test
    void shouldGiveEachLevelTheSameWhateverTheOthersAre() {
        List<RiskFigures> both = assess(5, 1_000, LONG);
        List<ConfidenceLevel> levels = Stream.of("0.6", "0.95", "0.975", "0.99")
                .map(ConfidenceLevel::of)
                .toList();

        assertThat(RiskAssessor.of(batch(5, 1_000, levels)).assess(LONG).risk()).containsAll(both);
    }

    private static double[] allLosses(long seed, int samples, TradeTerms trade) {
        // depth S keeps every sample: the tail is the whole sample
        TailSection all =
                new TailSampler(samples, samples).draw(seed, trade.number()).section(1, samples);
        NormalReturns returns = NormalReturns.of(
                trade.units() * trade.openPrice(),
                trade.signal().direction(),
                trade.meanReturn(),
                trade.returnDeviation());
        return IntStream.rangeClosed(1, samples)
                .mapToDouble(rank -> returns.loss(all.normalAt(rank)))
                .sorted()
                .toArray();
    }

    private static TradeTerms randomTrade(RandomGenerator random, int number) {
        return terms(
                number,
                random.nextBoolean() ? BUY : SELL,
                Math.exp(random.nextDouble(-10, 10)),
                random.nextDouble(-0.01, 0.01),
                random.nextDouble(0, 0.1));
    }

    private static List<RiskFigures> assess(long seed, int samples, TradeTerms trade) {
        List<ConfidenceLevel> levels = List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99"));
        return RiskAssessor.of(batch(seed, samples, levels)).assess(trade).risk();
    }

    private static RiskBatch batch(long seed, int samples, List<ConfidenceLevel> levels) {
        return new RiskBatch("1", seed, samples, 1, Model.NORMAL, levels, new double[0], List.of());
    }

    private static TradeTerms terms(int number, Signal signal, double price, double mean, double deviation) {
        return new TradeTerms(number, signal, 1_000, price, mean, deviation, 0, 0);
    }

    private static double valueAtRisk(RiskFigures figures) {
        return Objects.requireNonNull(figures.valueAtRisk());
    }

    private static double shortfall(RiskFigures figures) {
        return Objects.requireNonNull(figures.expectedShortfall());
    }

    private static Interval interval(RiskFigures figures) {
        return Objects.requireNonNull(figures.interval());
    }

    private static double closedForm(RiskFigures figures) {
        return Objects.requireNonNull(figures.closedForm());
    }

    private static double closedShortfall(RiskFigures figures) {
        return Objects.requireNonNull(figures.closedFormExpectedShortfall());
    }
}
