package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundSumsTest {

    private static final double[] POOL = {0.9, 1, 1.1, 3};

    /**
     * Mean n p m1 and variance n p (m2 - p m1^2), with the pool's mean m1 = 1.5 and mean square m2 = 3.005. Four standard
     * errors: with another seed it would fail with a chance below 1e-3.
     */
    @Test
    void shouldHaveTheMomentsOfTheCompoundDistribution() {
        int sums = 100_000;
        double[] drawn = CompoundSums.draw(POOL, 1_000, 0.05, sums, 5, Checkpoint.NONE);
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn)
                .map(sum -> (sum - mean) * (sum - mean))
                .average()
                .orElseThrow();
        double expected = 50 * (3.005 - 0.05 * 1.5 * 1.5);

        assertThat(mean).isCloseTo(75, within(4 * Math.sqrt(expected / sums)));
        assertThat(variance).isCloseTo(expected, within(4 * expected * Math.sqrt(2.2 / sums)));
    }

    /** A pool of ones counts: the shares of the counts are binomial. Four standard errors: fails with a chance of 1e-3. */
    @ParameterizedTest
    @CsvSource({"10, 0.3", "250, 0.01", "3276, 0.05"})
    void shouldDrawBinomialNumbers(int trials, double success) {
        double[] drawn = CompoundSums.draw(new double[] {1}, trials, success, 50_000, 1, Checkpoint.NONE);
        BinomialDistribution counts = BinomialDistribution.of(trials, success);
        for (double level : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            int count = counts.inverseCumulativeProbability(level);
            double share = counts.cumulativeProbability(count);
            double atMost = Arrays.stream(drawn).filter(sum -> sum <= count).count() / 50_000.0;
            assertThat(atMost).isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / 50_000)));
        }
    }

    @Test
    void shouldGiveEachSumTheSameWhateverTheirNumber() {
        double[] many = CompoundSums.draw(POOL, 250, 0.05, 100, 42, Checkpoint.NONE);

        assertThat(CompoundSums.draw(POOL, 250, 0.05, 10, 42, Checkpoint.NONE)).isEqualTo(Arrays.copyOf(many, 10));
        assertThat(CompoundSums.draw(POOL, 250, 0.05, 100, 43, Checkpoint.NONE)).isNotEqualTo(many);
    }

    @Test
    void shouldRejectAnEmptyPool() {
        assertThatThrownBy(() -> CompoundSums.draw(new double[0], 1, 0.5, 1, 1, Checkpoint.NONE))
                .hasMessage("pool: empty (expected: at least one value)");
    }

    /** Oracle: Commons Statistics' quantile. */
    @ParameterizedTest
    @CsvSource({"0, 0.05", "1, 0.05", "250, 0.01", "3276, 0.05", "1000000, 0.01"})
    void shouldInvertTheBinomialDistribution(int trials, double success) {
        BinomialInversion inversion = new BinomialInversion(trials, success);
        BinomialDistribution oracle = BinomialDistribution.of(trials, success);
        for (int i = 0; i < 1_000; i++) {
            double uniform = (i + 0.5) / 1_000;
            int expected = trials == 0 ? 0 : oracle.inverseCumulativeProbability(uniform);
            assertThat(inversion.at((long) (uniform * 0x1p53) << 11)).isEqualTo(expected);
        }
        assertThat(inversion.at(-1)).isBetween(0, trials);
    }
}
