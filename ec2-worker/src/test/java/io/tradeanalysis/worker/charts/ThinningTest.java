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
}
