package io.tradeanalysis.worker.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void shouldFollowTheMachineWithinSomeSecondsOfWork() {
        observe(3_000, 1e6, 0.8e6);
        assertThat(pace.factor()).isCloseTo(0.8, within(0.01));

        observe(3_000, 1e6, 3e6);
        assertThat(pace.factor()).isCloseTo(3, within(0.01));
    }

    @Test
    void shouldMindShortWorkLittle() {
        observe(3_000, 1e6, 1e6);

        observe(10, 3_000, 3e6);

        assertThat(pace.factor()).isCloseTo(1, within(0.07));
    }

    @Test
    void shouldNotTakeAPauseOfTheMachineForItsPace() {
        observe(3_000, 1e6, 1e6);

        observe(1, 1e6, 1e10);

        assertThat(pace.factor()).isLessThan(1.1);
    }

    private void observe(int times, double foreseen, double nanos) {
        for (int i = 0; i < times; i++) {
            pace.observe(foreseen, nanos);
        }
    }
}
