package io.tradeanalysis.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.benchmarks.report.Figure;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private final Measurements all = new Measurements();

    @Test
    void shouldTakeTheWorstOfSeveralWays() {
        for (int value = 1; value <= 3; value++) {
            all.add("worker, cold, s", value + 1.0);
            all.add("worker, warm, s", value);
            all.add("front end, s", value + 5.0);
        }

        assertThat(all.figure("start.worker", "worker", ", s")).isEqualTo(new Figure("start.worker", 3, 2.5, 3.5));
    }

    @Test
    void shouldGiveNoFigureOfNothing() {
        assertThatThrownBy(() -> all.figure("start.worker", "worker", ", s")).hasMessageContaining("worker[, s]");
    }
}
