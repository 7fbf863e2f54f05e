package io.tradeanalysis.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    /** The obvious version: look at every two neighbours. */
    @Test
    void shouldCountAllNeighbours() {
        SplittableRandom random = new SplittableRandom(1);
        for (int run = 0; run < 2_000; run++) {
            int bars = random.nextInt(12);
            boolean[] series = new boolean[bars];
            for (int i = 0; i < bars; i++) {
                series[i] = random.nextInt(3) == 0;
            }
            assertThat(Transitions.of(bars, positions(series))).isEqualTo(counted(series));
        }
    }

    static int[] positions(boolean[] series) {
        return IntStream.range(0, series.length).filter(i -> series[i]).toArray();
    }

    static Transitions counted(boolean[] series) {
        int[] counts = new int[4];
        for (int i = 1; i < series.length; i++) {
            counts[(series[i - 1] ? 2 : 0) + (series[i] ? 1 : 0)]++;
        }
        return new Transitions(counts[0], counts[1], counts[2], counts[3]);
    }

    @Test
    void shouldTellClustersFromEvenSpacing() {
        assertThat(new Transitions(218, 14, 14, 6).isClustered()).isTrue();
        assertThat(new Transitions(285, 7, 7, 0).isClustered()).isFalse();
        assertThat(new Transitions(0, 0, 0, 0).isClustered()).isFalse();
    }

    @Test
    void shouldRejectNegativeCounts() {
        assertThatThrownBy(() -> new Transitions(1, -1, 0, 0))
                .hasMessage("transitions: 1, -1, 0, 0 (expected: each >= 0)");
    }
}
