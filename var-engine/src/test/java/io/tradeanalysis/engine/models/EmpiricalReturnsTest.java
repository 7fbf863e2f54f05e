package io.tradeanalysis.engine.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmpiricalReturnsTest {

    /** The losses 1 .. 100. */
    private static final EmpiricalReturns HUNDRED = EmpiricalReturns.of(
            IntStream.rangeClosed(1, 100).mapToDouble(i -> -(i * 37 % 101)).toArray());

    /** By hand: at 97.5 % the worst two and a half losses are 100, 99 and half of 98. In doubles 0.55 * 100 rounds up past 55. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 95, 98",
        "0.99, 99, 100",
        "0.975, 98, 99.2",
        "0.55, 55, 78",
        "0.999, 100, 100",
        "0.951, 96, 98.0408163265306",
    })
    void shouldGiveTheFiguresOfAHundredLosses(BigDecimal confidence, double valueAtRisk, double expectedShortfall) {
        assertThat(HUNDRED.valueAtRisk(confidence)).isEqualTo(valueAtRisk);
        assertThat(HUNDRED.expectedShortfall(confidence)).isCloseTo(expectedShortfall, within(1e-12));
    }

    /** Oracle: the definitions, the loss distribution function step by step and the mean of its quantiles from c to 1. */
    @ParameterizedTest
    @CsvSource({"0.51", "0.7", "0.9", "0.937", "0.99", "0.999999"})
    void shouldFollowTheDefinitions(BigDecimal confidence) {
        double[] returns = ParkMiller.transformed(73, 5, u -> Math.round(u * 40) / 1000.0 - 0.02);
        double[] losses = Arrays.stream(returns).map(value -> -value).sorted().toArray();
        double c = confidence.doubleValue();
        double smallest = Arrays.stream(losses)
                .filter(x -> Arrays.stream(losses).filter(loss -> loss <= x).count() >= c * losses.length)
                .findFirst()
                .orElseThrow();
        double mean = 0;
        for (int i = 0; i < losses.length; i++) {
            double share = Math.max(0, (i + 1.0) / losses.length - Math.max(c, (double) i / losses.length));
            mean += share / (1 - c) * losses[i];
        }
        EmpiricalReturns model = EmpiricalReturns.of(returns);
        assertThat(model.valueAtRisk(confidence)).isEqualTo(smallest);
        assertThat(model.expectedShortfall(confidence)).isCloseTo(mean, within(1e-11));
    }

    @Test
    void shouldGiveAShortPositionTheOtherTail() {
        EmpiricalReturns model = EmpiricalReturns.of(new double[] {9, 0.05, -0.02, 0.01, 9}, 1, 4);
        assertThat(model.mirrored().valueAtRisk(new BigDecimal("0.9"))).isEqualTo(0.05);
        assertThat(model.mirrored().sorted()).containsExactly(-0.05, -0.01, 0.02);
        assertThat(model.count()).isEqualTo(3);
    }

    @Test
    void shouldRefuseNoReturnsAndSenselessLevels() {
        assertThatThrownBy(() -> EmpiricalReturns.of(new double[2], 1, 1))
                .hasMessage("returns: 1 .. 1 (expected: one or more of 2)");
        assertThatThrownBy(() -> HUNDRED.valueAtRisk(BigDecimal.ONE))
                .hasMessage("confidence: 1 (expected: above 0, below 1)");
    }
}
