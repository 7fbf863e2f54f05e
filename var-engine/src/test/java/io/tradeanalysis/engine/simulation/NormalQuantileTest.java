package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

    /** The test values that Wichura (1988) publishes with the algorithm. */
    @ParameterizedTest
    @CsvSource({"0.25, -0.6744897501960817", "0.001, -3.090232306167814", "1e-20, -9.262340089798408"})
    void shouldGiveThePublishedValues(double p, double quantile) {
        assertThat(NormalQuantile.of(p)).isCloseTo(quantile, within(2e-15 * Math.abs(quantile)));
    }

    /** Oracle: Commons Statistics, whose inverse is good to about 1e-15. */
    @Test
    void shouldAgreeWithTheLibrary() {
        NormalDistribution oracle = NormalDistribution.of(0, 1);
        for (double p = 0x1p-53; p < 1; p = p < 0.001 ? p * 1.01 : p + 0.0007) {
            double expected = oracle.inverseCumulativeProbability(p);
            assertThat(NormalQuantile.of(p))
                    .as("p = %s", p)
                    .isCloseTo(expected, within(1e-14 * (1 + Math.abs(expected))));
        }
    }

    @Test
    void shouldBeSymmetric() {
        for (double p = 0x1p-20; p < 0.5; p += 0x1p-10) {
            assertThat(NormalQuantile.of(1 - p)).isEqualTo(-NormalQuantile.of(p));
        }
    }
}
