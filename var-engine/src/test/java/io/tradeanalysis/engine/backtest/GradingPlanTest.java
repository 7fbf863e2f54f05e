package io.tradeanalysis.engine.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.TestRequests;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradingPlanTest {

    private static final int WINDOW = 100;
    private static final PriceSeries PRICES = TestPrices.randomWalk(700, 5);
    private static final List<ModelForecasts> EXACT =
            Backtests.forecasts(GradingPlan.exact(Backtests.request(WINDOW), PRICES));

    /** Prices after a row are others; neither the forecast at the row nor any before it may move by a bit. */
    @ParameterizedTest
    @ValueSource(ints = {250, 269, 270, 271, 433, 679})
    void shouldNotLookAhead(int row) {
        double[] changed = PRICES.prices();
        for (int later = row + 1; later < changed.length; later++) {
            changed[later] *= later % 2 == 0 ? 1.5 : 0.7;
        }
        List<ModelForecasts> after =
                Backtests.forecasts(GradingPlan.exact(Backtests.request(WINDOW), TestPrices.ofPrices(changed)));
        int same = row - 250 + 1;

        for (int model = 0; model < EXACT.size(); model++) {
            ModelForecasts left = EXACT.get(model);
            ModelForecasts right = after.get(model);
            for (int level = 0; level < 2; level++) {
                assertThat(Arrays.copyOf(right.valueAtRisk()[level], same))
                        .as("VaR by model %d", model)
                        .containsExactly(Arrays.copyOf(left.valueAtRisk()[level], same));
                assertThat(Arrays.copyOf(right.expectedShortfall()[level], same))
                        .as("ES by model %d", model)
                        .containsExactly(Arrays.copyOf(left.expectedShortfall()[level], same));
            }
            assertThat(right.valueAtRisk()[0])
                    .as("later forecasts by model %d, which do see them", model)
                    .isNotEqualTo(left.valueAtRisk()[0]);
        }
    }

    @Test
    void shouldGradeLossesOfTheNextBarAgainstValueAtRisk() {
        GradedSeries graded = Backtests.exact(WINDOW, PRICES);
        double[] losses = graded.bars().losses();

        assertThat(losses).hasSize(700 - 1 - 250);
        assertThat(graded.bars().dates().getFirst()).isEqualTo(PRICES.date(251));
        assertThat(graded.bars().dates().getLast()).isEqualTo(PRICES.date(699));
        assertThat(losses[7]).isEqualTo(1 - PRICES.price(258) / PRICES.price(257));
        for (Model model : Model.values()) {
            GradeFigures figures = Backtests.figures(graded, 0, model);
            assertThat(figures.exceptions())
                    .isEqualTo(IntStream.range(0, losses.length)
                            .filter(bar -> losses[bar] > figures.valueAtRisk()[bar])
                            .boxed()
                            .toList());
            assertThat(figures.expected()).isCloseTo(0.05 * losses.length, within(1e-9));
        }
    }

    @Test
    void shouldGradeAtTheBaselLevelToo() {
        GradedSeries graded = Backtests.run(GradingPlan.exact(
                TestRequests.with(Backtests.request(WINDOW), Map.of("confidences", "0.9,0.999")), PRICES));

        assertThat(graded.levels())
                .extracting(level -> level.confidence().toString())
                .containsExactly("0.9", "0.99", "0.999");
        assertThat(Backtests.figures(graded, 1, Model.NORMAL).light()).isNotNull();
        assertThat(Backtests.figures(graded, 0, Model.NORMAL).light()).isNull();
        assertThat(graded.levels().get(0).sentence()).startsWith("At 90 %, the data ");
    }

    @Test
    void shouldGradeTheSameWhateverTheOrderOfTheWork() {
        GradingPlan plan = GradingPlan.simulated(Backtests.request(WINDOW, 1_000), PRICES);
        List<BlockForecasts> blocks = new ArrayList<>(
                plan.blocks().reversed().stream().map(ForecastBlock::forecast).toList());

        assertThat(Backtests.graded(plan, blocks)).isEqualTo(Backtests.run(plan));
        Grader grader = plan.grader(blocks);
        List<GradePart.Graded> parts = new ArrayList<>(
                grader.parts().reversed().stream().map(GradePart::grade).toList());
        assertThat(grader.series(parts)).isEqualTo(Backtests.run(plan));
        parts.removeLast();
        assertThatThrownBy(() -> grader.series(parts)).hasMessage("graded: 7 (expected: 8)");
        parts.add(parts.getFirst());
        assertThatThrownBy(() -> grader.series(parts)).hasMessage("graded: no NORMAL at level 0");
        blocks.removeLast();
        assertThatThrownBy(() -> Backtests.graded(plan, blocks))
                .hasMessage("blocks: 22, 22 of them distinct (expected: 23)");
        blocks.add(blocks.getFirst());
        assertThatThrownBy(() -> Backtests.graded(plan, blocks))
                .hasMessage("blocks: 23, 22 of them distinct (expected: 23)");
    }

    /**
     * ES at 95 % of 20,000 samples has a standard error of about 0.0002 here (deviation 0.02): 1,796 forecasts are never off by
     * 0.0015, which is more than six of them.
     */
    @Test
    void shouldSimulateWhatIsExact() {
        List<ModelForecasts> simulated =
                Backtests.forecasts(GradingPlan.simulated(Backtests.request(WINDOW, 20_000), PRICES));

        for (int model = 0; model < EXACT.size(); model++) {
            double[] exact = EXACT.get(model).expectedShortfall()[0];
            double[] drawn = simulated.get(model).expectedShortfall()[0];
            assertThat(drawn).as("ES of model %d", model).isNotEqualTo(exact);
            for (int bar = 0; bar < exact.length; bar++) {
                assertThat(drawn[bar]).as("ES of model %d, bar %d", model, bar).isCloseTo(exact[bar], within(0.0015));
            }
        }
    }

    /** Ratios of losses beyond VaR to ES: 1 on average if the tail is the one that ES is of. */
    @ParameterizedTest
    @EnumSource(Model.class)
    void shouldSpreadTheTailAroundItsExpectedShortfall(Model model) {
        double[] ratios = EXACT.get(ModelNames.number(model)).tailRatios()[0];

        assertThat(ratios).hasSize(449 * 8);
        assertThat(Arrays.stream(ratios).average().orElseThrow()).isCloseTo(1, within(0.01));
    }

    /** After 330 steady prices too many returns of a window are alike at first, and no Student-t distribution fits them. */
    @Test
    void shouldLeaveOutForAllModelsTheBarsWhereOneHasNoForecast() {
        double[] prices = PRICES.prices();
        Arrays.fill(prices, 0, 330, 100);
        GradedSeries graded = Backtests.exact(WINDOW, TestPrices.ofPrices(prices));

        assertThat(graded.bars().losses().length).isLessThan(449);
        assertThat(graded.notices())
                .anySatisfy(notice -> assertThat(notice)
                        .contains("are left out for all models, where the Student-t model has no forecast."));
        for (Model model : Model.values()) {
            assertThat(Backtests.figures(graded, 0, model).valueAtRisk())
                    .hasSameSizeAs(graded.bars().losses());
        }
    }

    @Test
    void shouldNotGradeAModelThatFitsHardlyAnywhere() {
        double[] prices = new double[700];
        Arrays.setAll(prices, row -> row % 10 == 9 ? 101 : 100);
        GradedSeries graded = Backtests.exact(WINDOW, TestPrices.ofPrices(prices));

        assertThat(graded.bars().losses()).hasSize(449);
        assertThat(graded.levels()
                        .getFirst()
                        .models()
                        .get(ModelNames.number(Model.STUDENT_T))
                        .reason())
                .startsWith("No forecast for 449 of 449 bars. ")
                .endsWith("of the window are alike, so no Student-t distribution fits best.");
        assertThat(graded.levels().getFirst().sentence()).doesNotContain("Student-t");
    }

    @Test
    void shouldSayThatNoBarIsGraded() {
        GradedSeries graded = Backtests.exact(WINDOW, TestPrices.randomWalk(251, 1));

        assertThat(graded.bars().losses()).isEmpty();
        assertThat(graded.notices().getFirst()).startsWith("No bar is graded");
        assertThat(Collections.frequency(
                        List.of(Backtests.figures(graded, 0, Model.NORMAL).verdict()), GradeFigures.Verdict.NOT_JUDGED))
                .isEqualTo(1);
    }

    @Test
    void shouldGradePricesThatNeverMove() {
        double[] prices = new double[400];
        Arrays.fill(prices, 100);
        GradedSeries graded = Backtests.exact(WINDOW, TestPrices.ofPrices(prices));

        assertThat(Backtests.figures(graded, 0, Model.NORMAL).exceptions()).isEmpty();
        assertThat(Backtests.figures(graded, 0, Model.BOOTSTRAP).shortfallReason())
                .isEqualTo("an expected shortfall is not above 0, so no loss can be held against it");
    }

    /** Of 99 returns 0.99 lie beyond 99 %, of 109 more than one. */
    @Test
    void shouldSayWhereVarAndEsAreOneLoss() {
        assertThat(Backtests.exact(100, PRICES).notices())
                .filteredOn(notice -> notice.startsWith("At 99 %"))
                .singleElement()
                .asString()
                .matches(
                        "At 99 %, VaR and ES of the bootstrap model are both the worst loss there is on ([0-9,]+) of \\1 bars: .*");
        assertThat(Backtests.exact(110, PRICES).notices()).isEmpty();
    }

    @Test
    void shouldRefuseTooFewSamplesForALevel() {
        var request = TestRequests.with(Backtests.request(WINDOW, 1_000), Map.of("confidences", "0.9999"));

        assertThat(GradingPlan.refusal(request).orElseThrow().message())
                .isEqualTo("At least one sample beyond each level, and of 1000 fewer than one lies beyond 99.99 %");
        assertThatThrownBy(() -> GradingPlan.simulated(request, PRICES)).hasMessageStartingWith("samples: ");
        assertThat(GradingPlan.refusal(Backtests.request(WINDOW, 100))).isEmpty();
    }
}
