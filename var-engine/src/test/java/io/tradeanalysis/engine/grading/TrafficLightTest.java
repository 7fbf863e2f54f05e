package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.engine.grading.TrafficLight.Zone;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficLightTest {

    /** BCBS (1996), Supervisory framework, table 2: zone, number, increase of the multiplier, cumulative probability in %. */
    @ParameterizedTest
    @CsvSource({
        "GREEN, 0, 0.00, 8.11", "GREEN, 1, 0.00, 28.58", "GREEN, 2, 0.00, 54.32", "GREEN, 3, 0.00, 75.81",
        "GREEN, 4, 0.00, 89.22", "YELLOW, 5, 0.40, 95.88", "YELLOW, 6, 0.50, 98.63", "YELLOW, 7, 0.65, 99.60",
        "YELLOW, 8, 0.75, 99.89", "YELLOW, 9, 0.85, 99.97", "RED, 10, 1.00, 99.99",
    })
    void shouldGiveTheCommitteesTable(Zone zone, int exceptions, double plus, double percent) {
        TrafficLight light = TrafficLight.of(exceptions, 0.01);

        assertThat(light.zone()).isEqualTo(zone);
        assertThat(light.plusFactor()).isEqualTo(plus);
        assertThat(100 * light.cumulativeProbability()).isCloseTo(percent, within(0.0051));
    }

    @ParameterizedTest
    @CsvSource({"11", "50", "250"})
    void shouldBeRedFromTenExceptionsOn(int exceptions) {
        assertThat(TrafficLight.of(exceptions, 0.01).zone()).isEqualTo(Zone.RED);
    }

    @Test
    void shouldLookAtTheLastBarsOnly() {
        double[] losses = new double[300];
        Arrays.fill(losses, 0, 50, 9);
        losses[50] = 9;
        losses[299] = 9;

        assertThat(TrafficLight.of(SimpleForecasts.constant("0.99", losses)))
                .isInstanceOfSatisfying(
                        Outcome.Known.class, known -> assertThat(known.value()).isEqualTo(TrafficLight.of(2, 0.01)));
    }

    @Test
    void shouldSayWhyThereIsNone() {
        assertThat(TrafficLight.of(SimpleForecasts.constant("0.99", new double[249])))
                .isEqualTo(new Outcome.Absent<>("the Basel traffic light needs 250 graded bars; there are 249"));
        assertThat(TrafficLight.of(SimpleForecasts.constant("0.95", new double[300])))
                .isEqualTo(new Outcome.Absent<>("the Basel traffic light is defined at 99 % only, not at 95 %"));
    }
}
