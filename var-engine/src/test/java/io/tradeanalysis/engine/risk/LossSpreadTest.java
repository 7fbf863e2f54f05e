package io.tradeanalysis.engine.risk;

import static io.tradeanalysis.contract.result.Signal.BUY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.analysis.Engine;
import io.tradeanalysis.engine.models.ModelFit;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossSpreadTest {

    private static final int ROWS = 601;
    private static final int SAMPLES = 20_000;
    private static final double[] PRICES = prices();

    /** Second implementation: the figures from all losses in order, as their definitions say. */
    @ParameterizedTest
    @CsvSource({
        "NORMAL, 1, BUY",
        "NORMAL, 1, SELL",
        "NORMAL, 7, SELL",
        "STUDENT_T, 1, SELL",
        "STUDENT_T, 10, BUY",
        "BOOTSTRAP, 1, BUY",
        "BOOTSTRAP, 10, SELL",
        "FILTERED_HISTORICAL, 1, SELL",
        "FILTERED_HISTORICAL, 10, BUY"
    })
    void shouldShowTheLossesThatTheFiguresAreFrom(Model model, int horizon, Signal signal) {
        RiskBatch batch = batch(model, horizon);
        TradeTerms trade = trade(signal);
        double[] losses = losses(batch, trade);

        LossSpread spread = LossSpread.of(batch, trade, Checkpoint.NONE);

        Arrays.sort(losses);
        assertThat(losses).hasSize(SAMPLES);
        assertThat(spread.risk()).isEqualTo(RiskAssessor.of(batch).assess(trade));
        for (RiskFigures figures : spread.risk().risk()) {
            int smallest = figures.confidence()
                    .value()
                    .multiply(new BigDecimal(SAMPLES))
                    .intValueExact();
            assertThat(figures.valueAtRisk()).isEqualTo(losses[smallest - 1]);
            double mean = Arrays.stream(losses, smallest, SAMPLES).average().orElseThrow();
            assertThat(figures.expectedShortfall()).isCloseTo(mean, within(1e-9 * Math.abs(mean)));
        }
        LossHistogram histogram = spread.histogram().orElseThrow();
        assertThat(histogram.smallest()).isEqualTo(losses[0]);
        assertThat(histogram.largest()).isEqualTo(losses[SAMPLES - 1]);
        assertThat(histogram.mean())
                .isCloseTo(Arrays.stream(losses).average().orElseThrow(), within(1e-9 * losses[SAMPLES - 1]));
        assertThat(histogram.counts()).hasSize(100);
        assertThat(histogram.below()).isBetween(0, SAMPLES / 1_000);
        assertThat(histogram.above()).isBetween(0, SAMPLES / 1_000);
        for (int bin = 1; bin < 100; bin++) {
            double edge = histogram.edge(bin);
            long left = Arrays.stream(losses).filter(loss -> loss < edge).count();
            int counted = histogram.below()
                    + histogram.counts().subList(0, bin).stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            // a loss at an edge, to the last bit, may lie on either side
            assertThat((long) counted).isCloseTo(left, within(ties(losses, edge)));
        }
    }

    private static long ties(double[] losses, double edge) {
        return Arrays.stream(losses)
                .filter(loss -> Math.abs(loss - edge) <= 1e-9 * Math.abs(edge))
                .count();
    }

    @Test
    void shouldKeepEveryFigureWithinTheBins() {
        double[] losses = IntStream.rangeClosed(1, 5_000).asDoubleStream().toArray();
        RiskFigures figures = new RiskFigures(
                ConfidenceLevel.of("0.9999"), 4_999.0, new Interval(4_998, null), 6_000.0, null, null, null, null);

        LossHistogram histogram = Histograms.of(losses, List.of(figures)).orElseThrow();

        assertThat(histogram.from()).isEqualTo(6); // five losses of 5,000 are smaller
        assertThat(histogram.below()).isEqualTo(5);
        assertThat(histogram.to()).isCloseTo(6_000, within(1e-9));
        assertThat(histogram.above()).isZero();
        assertThat(histogram.counts()).hasSize(70); // the square root of 5,000
        assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(4_995);
    }

    @Test
    void shouldPutLossesThatAreAllTheSameIntoOneBin() {
        LossHistogram histogram =
                Histograms.of(new double[] {3, 3, 3}, List.of()).orElseThrow();

        assertThat(histogram).isEqualTo(new LossHistogram(3, 0, List.of(3), 0, 0, 3, 3, 3));
    }

    @Test
    void shouldHaveNoBinsForWhatIsNoNumber() {
        assertThat(Histograms.of(new double[] {1, Double.POSITIVE_INFINITY}, List.of()))
                .isEmpty();
    }

    @Test
    void shouldHaveNoHistogramWhereNoModelFits() {
        TradeTerms early = new TradeTerms(0, BUY, 1_000, 100, 0, 0.01, 0, 180);

        LossSpread spread = LossSpread.of(batch(Model.FILTERED_HISTORICAL, 1), early, Checkpoint.NONE);

        assertThat(spread.histogram()).isEmpty();
        assertThat(spread.risk().risk())
                .allSatisfy(figures -> assertThat(figures.reason()).contains("needs 250 returns"));
    }

    private static double[] losses(RiskBatch batch, TradeTerms trade) {
        ModelFit.Fitted fitted = (ModelFit.Fitted) ModelFit.of(batch, trade);
        return Objects.requireNonNull(Drawing.of(batch, batch.samples(), Checkpoint.NONE)
                .draw(trade, fitted.model())
                .all());
    }

    private static TradeTerms trade(Signal signal) {
        return new TradeTerms(3, signal, 1_000, 100, 0.0004, 0.013, 100, ROWS - 1);
    }

    private static RiskBatch batch(Model model, int horizon) {
        return new RiskBatch(
                Engine.version(model),
                42,
                SAMPLES,
                horizon,
                model,
                List.of(ConfidenceLevel.of("0.95"), ConfidenceLevel.of("0.99")),
                model == Model.NORMAL ? new double[0] : PRICES,
                List.of());
    }

    private static double[] prices() {
        SplittableRandom random = new SplittableRandom(7);
        double[] prices = new double[ROWS];
        prices[0] = 100;
        for (int row = 1; row < ROWS; row++) {
            prices[row] = prices[row - 1] * (1 + 0.02 * random.nextGaussian() * (row % 50 < 10 ? 2 : 1));
        }
        return prices;
    }
}
