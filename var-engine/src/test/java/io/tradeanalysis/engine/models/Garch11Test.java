package io.tradeanalysis.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class Garch11Test {

    private static final Garch11 MODEL = new Garch11(0.01, 0.0001, 0.1, 0.8);
    private static final double[] RETURNS = {9, 0.03, -0.01, 9};

    /** By hand: deviations 0.02 and -0.02, mean square 0.0004; variances 0.00046, 0.000508 and, after both, 0.0005464. */
    @Test
    void shouldDivideDeviationsByTheirStandardDeviation() {
        FilteredReturns filtered = MODEL.filter(RETURNS, 1, 3);
        assertThat(filtered.residuals()[0]).isCloseTo(0.02 / Math.sqrt(0.00046), within(1e-14));
        assertThat(filtered.residuals()[1]).isCloseTo(-0.02 / Math.sqrt(0.000508), within(1e-14));
        assertThat(filtered.nextVariance()).isCloseTo(0.0005464, within(1e-17));
    }

    @Test
    void shouldDrawTheNextReturnFromTheResiduals() {
        FilteredReturns filtered = MODEL.filter(RETURNS, 1, 3);
        double worst = 0.01 - 0.02 * Math.sqrt(0.0005464 / 0.000508);
        assertThat(filtered.next().valueAtRisk(new BigDecimal("0.9"))).isCloseTo(-worst, within(1e-15));
    }

    @Test
    void shouldMirror() {
        double[] negatives = {-0.03, 0.01};
        FilteredReturns mirrored = MODEL.filter(RETURNS, 1, 3).mirrored();
        FilteredReturns ofNegatives = MODEL.mirrored().filter(negatives);
        assertThat(mirrored.residuals()).isEqualTo(ofNegatives.residuals());
        assertThat(mirrored.nextVariance()).isEqualTo(ofNegatives.nextVariance());
        assertThat(mirrored.model()).isEqualTo(new Garch11(-0.01, 0.0001, 0.1, 0.8));
    }

    @Test
    void shouldRefuseWhatIsNoModel() {
        assertThatThrownBy(() -> new Garch11(0, 0, 0.1, 0.8)).hasMessage("omega: 0.0 (expected: > 0)");
        assertThatThrownBy(() -> new Garch11(0, 1, 0.2, 0.8))
                .hasMessage("alpha: 0.2, beta: 0.8 (expected: >= 0, their sum < 1)");
        assertThatThrownBy(() -> new Garch11(0, 1, -0.1, 0.8))
                .hasMessage("alpha: -0.1, beta: 0.8 (expected: >= 0, their sum < 1)");
        assertThatThrownBy(() -> MODEL.filter(RETURNS, 2, 2))
                .hasMessage("returns: 2 .. 2 (expected: one or more of 4)");
    }
}
