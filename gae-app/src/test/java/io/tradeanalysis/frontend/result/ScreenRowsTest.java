package io.tradeanalysis.frontend.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreenRowsTest {

    private static final int[] NONE = {};

    @Test
    void shouldDrawEveryRowOfAShortSeries() {
        assertThat(ScreenRows.of(new double[8_000], NONE))
                .isEqualTo(IntStream.range(0, 8_000).toArray());
    }

    @Test
    void shouldDrawNoMoreThanAScreenShows() {
        assertThat(ScreenRows.of(walk(1_000_000), new int[] {5, 77_777}))
                .hasSizeBetween(4_000, 8_004)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepEverySignalAndBothEnds() {
        int[] signals = IntStream.range(0, 500).map(i -> 1_999 * i + 7).toArray();

        assertThat(ScreenRows.of(walk(1_000_000), signals)).contains(signals).contains(0, 999_999);
    }

    /** Whatever stretch one looks at, the line reaches as low and as high as that of all prices. */
    @Test
    void shouldReachTheLowestAndHighestPriceOfEachColumn() {
        double[] prices = walk(1_000_000);
        int[] rows = ScreenRows.of(prices, NONE);
        for (int column = 0; column < 4_000; column += 97) {
            int from = column * 250;
            double[] drawn = Arrays.stream(rows)
                    .filter(row -> row >= from && row < from + 250)
                    .mapToDouble(row -> prices[row])
                    .toArray();

            assertThat(Arrays.stream(drawn).min())
                    .isEqualTo(Arrays.stream(prices, from, from + 250).min());
            assertThat(Arrays.stream(drawn).max())
                    .isEqualTo(Arrays.stream(prices, from, from + 250).max());
        }
    }

    private static double[] walk(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        double[] prices = new double[rows];
        double price = 100;
        for (int row = 0; row < rows; row++) {
            price *= random.nextDouble(0.98, 1.0204);
            prices[row] = price;
        }
        return prices;
    }
}
