package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import org.junit.jupiter.api.Test;

class ForecastsTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.of("0.95");
    private static final double NONE = Double.NaN;

    /** Of seven bars the first has no VaR, the third no ES, the last no loss. */
    private static final Forecasts SOME = Forecasts.of(
            LEVEL,
            new double[] {NONE, 1, 1, 1, 1, -1, 1},
            new double[] {2, 2, NONE, 2, 4, 2, 2},
            new double[] {9, 1.5, 9, 1, 3, -0.5, NONE},
            new double[] {NONE, 10, 20, 30, 40, 50, NONE});

    @Test
    void shouldLeaveOutBarsWithoutAForecastOrALoss() {
        assertThat(SOME.size()).isEqualTo(4);
        assertThat(SOME.bar(0)).isEqualTo(1);
        assertThat(SOME.bar(3)).isEqualTo(5);
        assertThat(SOME.tailRatios()).containsExactly(10, 30, 40, 50);
    }

    /** A loss equal to VaR is none; a VaR below 0 is exceeded by a small gain. */
    @Test
    void shouldCountLossesAboveValueAtRisk() {
        assertThat(SOME.exceptions()).containsExactly(0, 2, 3);
        assertThat(Exceptions.of(SOME).bars()).containsExactly(1, 4, 5);
        assertThat(Exceptions.of(SOME).count()).isEqualTo(3);
        assertThat(Exceptions.of(SOME).expected()).isCloseTo(4 * 0.05, within(1e-15));
    }

    @Test
    void shouldDivideALossByItsExpectedShortfall() {
        assertThat(SOME.ratio(0)).isEqualTo(0.75);
        assertThat(SOME.ratio(2)).isEqualTo(0.75);
        assertThat(SOME.ratio(3)).isEqualTo(-0.25);
    }

    @Test
    void shouldNotSeeWhatItsArraysBecomeLater() {
        double[] losses = {2, 0};
        Forecasts forecasts =
                Forecasts.of(LEVEL, new double[] {1, 1}, new double[] {2, 2}, losses, new double[] {1, 1});
        losses[0] = 0;

        assertThat(forecasts.exceptions()).containsExactly(0);
    }

    @Test
    void shouldTakeNoBarsAtAll() {
        double[] none = {};

        assertThat(Forecasts.of(LEVEL, none, none, none, none).size()).isZero();
    }

    @Test
    void shouldRejectArraysThatDoNotFit() {
        double[] one = {1};
        double[] two = {1, 1};

        assertThatThrownBy(() -> Forecasts.of(LEVEL, one, two, two, two))
                .hasMessage("valueAtRisk: 1 (expected: 2, one a loss)");
        assertThatThrownBy(() -> Forecasts.of(LEVEL, two, one, two, two))
                .hasMessage("expectedShortfall: 1 (expected: 2, one a loss)");
        assertThatThrownBy(() -> Forecasts.of(LEVEL, two, two, two, one))
                .hasMessage("tailRatios: 1 (expected: a multiple of the 2 bars)");
        assertThatThrownBy(() -> Forecasts.of(LEVEL, two, two, two, new double[3]))
                .hasMessage("tailRatios: 3 (expected: a multiple of the 2 bars)");
    }

    @Test
    void shouldRejectWhatIsNotFinite() {
        double[] two = {1, 1};
        double[] infinite = {1, Double.POSITIVE_INFINITY};

        assertThatThrownBy(() -> Forecasts.of(LEVEL, infinite, two, two, two))
                .hasMessage("valueAtRisk of bar 1: Infinity (expected: finite)");
        assertThatThrownBy(() -> Forecasts.of(LEVEL, two, two, two, new double[] {1, 1, NONE, 1}))
                .hasMessage("tailRatios of bar 1: NaN (expected: finite)");
    }
}
