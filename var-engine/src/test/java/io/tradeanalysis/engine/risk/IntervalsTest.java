package io.tradeanalysis.engine.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.result.Interval;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void shouldReachAsFarToBothSidesWithoutSkewness() {
        Interval interval = Intervals.ofSkewedMean(10, 2, 0);

        assertThat(interval.lower()).isCloseTo(10 - 2 * 1.959963984540054, within(1e-12));
        assertThat(upper(interval)).isCloseTo(10 + 2 * 1.959963984540054, within(1e-12));
    }

    /** The formula is left where it would divide by next to nothing: no step is to be seen there. */
    @Test
    void shouldNotJumpWhereSkewnessIsLeftOut() {
        Interval without = Intervals.ofSkewedMean(10, 2, 0.999e-6);
        Interval with = Intervals.ofSkewedMean(10, 2, 1.001e-6);

        assertThat(with.lower()).isCloseTo(without.lower(), within(1e-5));
        assertThat(upper(with)).isCloseTo(upper(without), within(1e-5));
    }

    /** Few values of a long tail say little of how long it is. */
    @Test
    void shouldReachFurtherToTheSideOfTheLongTail() {
        Interval interval = Intervals.ofSkewedMean(0, 1, 0.5);

        assertThat(upper(interval)).isGreaterThan(1.96).isGreaterThan(-interval.lower());
        assertThat(Intervals.ofSkewedMean(0, 1, -0.5).lower()).isCloseTo(-upper(interval), within(1e-12));
    }

    /** One value of many that differs from all others has the greatest skewness there is: 1, by the root of how many they are. */
    @Test
    void shouldStandTheGreatestSkewness() {
        Interval interval = Intervals.ofSkewedMean(0, 1, 1);

        // numpy 2.4.6: 3 * (1 - cbrt(1 + z - 1 / 6)), z being 1.959963984540054 and its negative
        assertThat(interval.lower()).isCloseTo(-1.2250025574734507, within(1e-14));
        assertThat(upper(interval)).isCloseTo(6.121632514001078, within(1e-14));
    }

    private static double upper(Interval interval) {
        return Objects.requireNonNull(interval.upper());
    }
}
