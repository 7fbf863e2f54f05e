package io.tradeanalysis.worker.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void shouldKeepEveryRowOfAShortLine() {
        assertThat(Thinning.rows(new double[8_000]))
                .isEqualTo(IntStream.range(0, 8_000).toArray());
        assertThat(Thinning.rows(new double[0])).isEmpty();
    }

    @Test
    void shouldKeepEndsAndExtremesOfALongLine() {
        double[] values = new Random(1).doubles(1_000_000).toArray();
        values[123_457] = 2;
        values[654_321] = -1;

        int[] rows = Thinning.rows(values);

        assertThat(rows).hasSizeLessThanOrEqualTo(8_000).isSorted().doesNotHaveDuplicates();
        assertThat(rows).contains(0, 123_457, 654_321, 999_999);
        assertThat(Arrays.stream(rows).mapToDouble(row -> values[row]).max()).hasValue(2);
    }

    @Test
    void shouldKeepTheHighestOfEachColumn() {
        double[] values = IntStream.range(0, 8_000).mapToDouble(row -> row % 10).toArray();

        int[] rows = Thinning.highest(values, IntStream.range(0, values.length));

        assertThat(rows).hasSize(800).isSorted();
        assertThat(IntStream.of(rows)).allMatch(row -> row % 10 == 9);
        assertThat(Thinning.highest(values, IntStream.of(0, 1, 7_999))).containsExactly(1, 7_999);
        assertThat(Thinning.highest(new double[] {3, 1}, IntStream.range(0, 2))).containsExactly(0, 1);
        assertThat(Thinning.highest(new double[0], IntStream.empty())).isEmpty();
    }
}
