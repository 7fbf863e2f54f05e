package io.tradeanalysis.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void shouldFindQuartiles() {
        assertThat(Quartiles.of(new double[] {4, 1, 3, 2, 5})).isEqualTo(new Quartiles(2, 3, 4));
        assertThat(Quartiles.of(new double[] {1, 2})).isEqualTo(new Quartiles(1.25, 1.5, 1.75));
        assertThat(Quartiles.of(new double[] {7})).isEqualTo(new Quartiles(7, 7, 7));
    }

    @Test
    void shouldBeTheFigureOfATarget() {
        assertThat(new Quartiles(2, 3, 4).figure("start.worker")).isEqualTo(new Figure("start.worker", 3, 2, 4));
    }
}
