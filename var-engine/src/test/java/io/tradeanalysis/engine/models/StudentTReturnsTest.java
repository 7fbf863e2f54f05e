package io.tradeanalysis.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTReturnsTest {

    /** The percentage points of the t distribution as printed in statistical tables, to three decimals. */
    @ParameterizedTest
    @CsvSource({
        "3, 0.95, 2.353",
        "3, 0.99, 4.541",
        "4, 0.95, 2.132",
        "4, 0.975, 2.776",
        "4, 0.99, 3.747",
        "4, 0.995, 4.604",
        "10, 0.95, 1.812",
        "10, 0.99, 2.764",
        "120, 0.99, 2.358",
    })
    void shouldGiveThePublishedQuantiles(double degrees, double confidence, double quantile) {
        StudentTReturns standard = new StudentTReturns(0, 1, degrees);
        assertThat(standard.valueAtRisk(confidence)).isCloseTo(quantile, within(0.0005));
        assertThat(standard.quantile(confidence)).isCloseTo(quantile, within(0.0005));
    }

    /** Oracle: the mean of the Value at Risk over all higher levels, integrated in w = (1 - level)^(1/4), where it is smooth. */
    @ParameterizedTest
    @CsvSource({"2.05, 0.95", "2.5, 0.99", "4, 0.95", "4, 0.999", "30, 0.55", "500, 0.99"})
    void shouldAverageTheLossesBeyond(double degrees, double confidence) {
        StudentTReturns model = new StudentTReturns(0.001, 0.02, degrees);
        double highest = Math.pow(1 - confidence, 0.25);
        double integral = new IterativeLegendreGaussIntegrator(16, 1e-10, 1e-14)
                .integrate(100_000, w -> -model.quantile(w * w * w * w) * 4 * w * w * w, 0, highest);
        double expected = integral / (1 - confidence);
        assertThat(model.expectedShortfall(confidence)).isCloseTo(expected, within(1e-7 * expected));
    }

    @Test
    void shouldMoveAndStretchWithLocationAndScale() {
        StudentTReturns standard = new StudentTReturns(0, 1, 4);
        StudentTReturns model = new StudentTReturns(0.01, 0.02, 4);
        assertThat(model.valueAtRisk(0.99)).isCloseTo(0.02 * standard.valueAtRisk(0.99) - 0.01, within(1e-15));
        assertThat(model.mirrored().valueAtRisk(0.99)).isCloseTo(model.quantile(0.99), within(1e-15));
        assertThat(model.mirrored().expectedShortfall(0.99))
                .isCloseTo(0.02 * standard.expectedShortfall(0.99) + 0.01, within(1e-15));
    }

    @Test
    void shouldRefuseWhatIsNoDistribution() {
        assertThatThrownBy(() -> new StudentTReturns(Double.NaN, 1, 3))
                .hasMessage("location: NaN (expected: a number)");
        assertThatThrownBy(() -> new StudentTReturns(0, -1, 3)).hasMessage("scale: -1.0 (expected: >= 0)");
        assertThatThrownBy(() -> new StudentTReturns(0, 1, 2)).hasMessage("degrees: 2.0 (expected: > 2)");
    }
}
