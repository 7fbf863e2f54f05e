package io.tradeanalysis.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void shouldSeeGrowthBeyondNoise() {
        Trend trend = of(minute -> 100 + 0.5 * minute + noise(minute));

        assertThat(trend.rises()).isTrue();
        assertThat(trend.grows()).isTrue();
        assertThat(trend.slope()).startsWith("**+");
    }

    @Test
    void shouldMarkGrowthThatNobodyWouldNotice() {
        Trend trend = of(minute -> 100 + 0.05 * minute + 0.1 * noise(minute));

        assertThat(trend.rises()).isTrue();
        assertThat(trend.grows()).isFalse();
    }

    @Test
    void shouldTakeNoiseForNoGrowth() {
        Trend trend = of(minute -> 100 + noise(minute));

        assertThat(trend.rises()).isFalse();
        assertThat(trend.grows()).isFalse();
        assertThat(trend.slope()).doesNotContain("**");
    }

    @Test
    void shouldTakeWhatNeverChangesForNoGrowth() {
        Trend trend = of(_ -> 25);

        assertThat(trend.rises()).isFalse();
        assertThat(trend.slope()).isEqualTo("+0.00 ± 0.00 (highest 25)");
    }

    @Test
    void shouldCompareTheHighestWithTheFirst() {
        Trend trend = of(minute -> minute == 30 ? 250 : 100);

        assertThat(trend.peak()).isEqualTo(2.5);
        assertThat(trend.range()).isEqualTo("100 to 250");
    }

    private static Trend of(DoubleUnaryOperator valueAtMinute) {
        Trend trend = new Trend();
        for (int minute = 0; minute <= 60; minute += 2) {
            trend.add(minute / 60.0, valueAtMinute.applyAsDouble(minute));
        }
        return trend;
    }

    /** Between -2 and 2, with no trend. */
    private static double noise(double minute) {
        return minute * 7 % 5 - 2;
    }
}
