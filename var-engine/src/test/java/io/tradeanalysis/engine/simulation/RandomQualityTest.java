package io.tradeanalysis.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values of streams and seeds that are neighbours, taken in turns, are as random as those of one. Every test accepts p-values
 * from 1e-5 to 1 - 1e-5: a perfect generator would fail a single one with a chance of 2e-5. Keys are fixed, so the outcome is.
 */
class RandomQualityTest {

    private static final double EXTREME = 1e-5;
    private static final int VALUES = 1 << 20;
    private static final int NEIGHBOURS = 64;

    /** Value i of what is tested. */
    interface Source {

        long at(int i);
    }

    static Stream<Source> sources() {
        List<RandomStream> streams = IntStream.range(0, NEIGHBOURS)
                .mapToObj(stream -> new RandomStream(42, stream))
                .toList();
        List<RandomStream> seeds = IntStream.range(0, NEIGHBOURS)
                .mapToObj(seed -> new RandomStream(seed, 0))
                .toList();
        return Stream.of(
                new RandomStream(42, 7)::bits,
                i -> streams.get(i % NEIGHBOURS).bits(i / NEIGHBOURS),
                i -> seeds.get(i % NEIGHBOURS).bits(i / NEIGHBOURS));
    }

    /** Chi-square of the top and of the lowest 12 bits over their 4096 values. */
    @ParameterizedTest
    @MethodSource("sources")
    void shouldSpreadEvenly(Source source) {
        shouldBeEven(i -> (int) (source.at(i) >>> 52), 1 << 12);
        shouldBeEven(i -> (int) source.at(i) & 0xfff, 1 << 12);
    }

    /** Serial test: chi-square of the top 6 bits of two values that follow each other, each pair by itself. */
    @ParameterizedTest
    @MethodSource("sources")
    void shouldSpreadPairsEvenly(Source source) {
        shouldBeEven(i -> (int) (source.at(2 * i) >>> 58 << 6 | source.at(2 * i + 1) >>> 58), 1 << 12);
    }

    private static void shouldBeEven(IntUnaryOperator cell, int cells) {
        long[] counts = new long[cells];
        for (int i = 0; i < VALUES; i++) {
            counts[cell.applyAsInt(i)]++;
        }
        double expected = (double) VALUES / cells;
        shouldNotBeExtreme(
                Arrays.stream(counts)
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum(),
                cells - 1);
    }

    /** Gap test: how many values lie between two below 1/16 is geometric; 60 or more are one cell. */
    @ParameterizedTest
    @MethodSource("sources")
    void shouldLeaveGapsAsIndependentValuesDo(Source source) {
        int most = 60;
        long[] counts = new long[most + 1];
        int gap = 0;
        for (int i = 0; i < VALUES; i++) {
            if (source.at(i) >>> 60 == 0) {
                counts[Math.min(gap, most)]++;
                gap = 0;
            } else {
                gap++;
            }
        }
        long gaps = Arrays.stream(counts).sum();
        double statistic = 0;
        for (int i = 0; i <= most; i++) {
            double expected = gaps * Math.pow(15 / 16.0, i) * (i < most ? 1 / 16.0 : 1);
            statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        shouldNotBeExtreme(statistic, most);
    }

    private static void shouldNotBeExtreme(double chiSquare, int degrees) {
        assertThat(ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare))
                .isBetween(EXTREME, 1 - EXTREME);
    }

    /**
     * Birthday spacings (Marsaglia): of 4096 birthdays in a year of 2^32 days, spacings that occur again are Poisson with mean 4;
     * 200 years have 800.
     */
    @ParameterizedTest
    @MethodSource("sources")
    void shouldSpaceBirthdaysAsChanceDoes(Source source) {
        int birthdays = 1 << 12;
        int years = 200;
        long again = 0;
        for (int year = 0; year < years; year++) {
            int from = year * birthdays;
            long[] days = IntStream.range(from, from + birthdays)
                    .mapToLong(i -> source.at(i) >>> 32)
                    .sorted()
                    .toArray();
            again += birthdays
                    - 1
                    - IntStream.range(1, birthdays)
                            .mapToLong(i -> days[i] - days[i - 1])
                            .distinct()
                            .count();
        }
        shouldBePoisson(again, 4 * years);
    }

    /** Collision test: 2^18 balls into 2^32 urns by their lower halves; pairs in one urn are Poisson with mean 8. */
    @ParameterizedTest
    @MethodSource("sources")
    void shouldCollideAsOftenAsChanceDoes(Source source) {
        int balls = 1 << 18;
        Set<Integer> urns = new HashSet<>();
        for (int i = 0; i < balls; i++) {
            urns.add((int) source.at(i));
        }
        shouldBePoisson(balls - urns.size(), 8);
    }

    private static void shouldBePoisson(long count, double mean) {
        PoissonDistribution expected = PoissonDistribution.of(mean);
        assertThat(expected.cumulativeProbability((int) count)).isGreaterThan(EXTREME);
        assertThat(expected.survivalProbability((int) count - 1)).isGreaterThan(EXTREME);
    }

    /** 100 correlations of 2^16 values each, with a standard error of 2^-8; the bound is 5 of them: 6e-5 to fail in any. */
    @Test
    void shouldNotCorrelateNeighbours() {
        for (int i = 0; i < 50; i++) {
            assertThat(correlation(new RandomStream(42, i), new RandomStream(42, i + 1)))
                    .isCloseTo(0, within(5.0 / 256));
            assertThat(correlation(new RandomStream(i, 0), new RandomStream(i + 1, 0)))
                    .isCloseTo(0, within(5.0 / 256));
        }
    }

    private static double correlation(RandomStream one, RandomStream other) {
        int values = 1 << 16;
        return IntStream.range(0, values)
                        .mapToDouble(i -> (uniform(one.bits(i)) - 0.5) * (uniform(other.bits(i)) - 0.5))
                        .sum()
                * 12
                / values;
    }

    private static double uniform(long bits) {
        return Uniform.toDouble(Uniform.ofBits(bits));
    }

    /** Seeds a step of the sequence apart would share it, were they not hashed; 2^16 random values share one once in 2^33 cases. */
    @Test
    void shouldShareNoValueBetweenSeedsAStepApart() {
        Set<Long> values = new HashSet<>();
        for (int seed = 0; seed < NEIGHBOURS; seed++) {
            RandomStream stream = new RandomStream(seed * RandomStream.STEP, 0);
            IntStream.range(0, 1 << 10).forEach(i -> values.add(stream.bits(i)));
        }
        assertThat(values).hasSize(NEIGHBOURS << 10);
    }

    /**
     * Avalanche: a changed bit of the seed changes each bit of a value in half of 10,000 cases, give or take 50; likewise a changed
     * bit of the stream. Of 95 * 64 counts the furthest is within 6 deviations but for a chance of 1.2e-5.
     */
    @Test
    void shouldChangeHalfOfTheBitsWhenOneOfTheKeyChanges() {
        int cases = 10_000;
        for (int bit = 0; bit < 95; bit++) {
            int[] changed = new int[Long.SIZE];
            for (int i = 0; i < cases; i++) {
                long seed = RandomStream.mix(i);
                int stream = i;
                long before = new RandomStream(seed, stream).bits(i);
                long after = bit < 64
                        ? new RandomStream(seed ^ 1L << bit, stream).bits(i)
                        : new RandomStream(seed, stream ^ 1 << (bit - 64)).bits(i);
                for (long different = before ^ after; different != 0; different &= different - 1) {
                    changed[Long.numberOfTrailingZeros(different)]++;
                }
            }
            assertThat(Arrays.stream(changed).min().orElseThrow()).isGreaterThan(cases / 2 - 300);
            assertThat(Arrays.stream(changed).max().orElseThrow()).isLessThan(cases / 2 + 300);
        }
    }
}
