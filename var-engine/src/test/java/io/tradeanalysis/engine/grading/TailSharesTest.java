package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TailSharesTest {

    @Test
    void shouldPutOneShareInEachPartOfTheTail() {
        for (int bar = 0; bar < 10_000; bar++) {
            double[] shares = TailShares.of(bar, 8);
            for (int i = 0; i < 8; i++) {
                assertThat(shares[i]).isStrictlyBetween(i / 8.0, (i + 1) / 8.0);
            }
        }
    }

    /** Evenly spread: multiples of the golden ratio leave gaps of at most three lengths, none far above the mean. */
    @ParameterizedTest
    @CsvSource({"0, 250, 8", "3000, 250, 8", "0, 3276, 1", "99000, 1000, 32"})
    void shouldLeaveNoGapOverManyBars(int first, int bars, int shares) {
        double[] all = IntStream.range(first, first + bars)
                .mapToObj(bar -> TailShares.of(bar, shares))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double widest = IntStream.range(1, all.length)
                .mapToDouble(i -> all[i] - all[i - 1])
                .max()
                .orElseThrow();

        assertThat(widest).isLessThan(3.0 / all.length);
    }

    @Test
    void shouldRejectNoShares() {
        assertThatThrownBy(() -> TailShares.of(1, 0)).hasMessage("bar, shares: 1, 0 (expected: >= 0, >= 1)");
        assertThatThrownBy(() -> TailShares.of(-1, 8)).hasMessage("bar, shares: -1, 8 (expected: >= 0, >= 1)");
    }
}
