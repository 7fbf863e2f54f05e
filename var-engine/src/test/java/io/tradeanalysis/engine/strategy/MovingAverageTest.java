package io.tradeanalysis.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovingAverageTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 100})
    void shouldBeTheDoubleNearestToTheMean(int period) {
        shouldBeExact(period, TestPrices.randomWalk(300, period).prices());
    }

    /** From sums that two doubles hold to sums that they don't. */
    @ParameterizedTest
    @CsvSource({"0, 1", "-2, 4", "-5, 4", "-7, 7", "-9, 9", "-8, 11", "-9, 12"})
    void shouldBeExactForPricesOfVeryDifferentSize(int lowest, int highest) {
        Random random = new Random(5);
        double[] wild =
                random.doubles(2_000, lowest, highest).map(e -> Math.pow(10, e)).toArray();

        for (int period : new int[] {1, 3, 9, 64, 750}) {
            shouldBeExact(period, wild);
        }
    }

    /** Every other mean or so lies in the middle of two doubles, or off it by next to nothing. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8, 24, 32})
    void shouldBeExactWhereAMeanLiesInOrNearTheMiddleOfTwoDoubles(int period) {
        Random random = new Random(period);
        double[] prices = new double[5_000];
        for (int row = 0; row < prices.length; row++) {
            prices[row] = switch (random.nextInt(2 * period)) {
                case 0 -> 1e-9;
                case 1 -> 1e-9 + 0x1p-82;
                case 2 -> 2 - Math.ulp(1.0);
                default -> 1 + random.nextInt(8) * Math.ulp(1.0);
            };
        }

        shouldBeExact(period, prices);
    }

    /** The mean of three prices is off the middle of two doubles by a few thirds of the smallest one's last bit, or not at all. */
    @ParameterizedTest
    @ValueSource(ints = {4, 11, 15, 17, 18})
    void shouldSeeTheLastBitOfALongSum(int exponent) {
        double step = Math.scalb(4.0, exponent - 52);
        double quarter = step / 16;
        for (int i = -8; i <= 8; i++) {
            double smallest = 0x1.8p-30 + i * 0x1p-82;
            double middling = 0x1p-10 - 0x1.8p-30 + 3 * quarter;
            double largest = 3 * (Math.scalb(1.5, exponent) + i * step) - 0x1p-10;

            shouldBeExact(3, smallest, largest, middling, smallest, largest);
        }
    }

    @Test
    void shouldBeExactAfterAPriceThatDwarfsTheOthers() {
        double[] prices = new Random(3).doubles(400, 1, 2).toArray();
        prices[100] = 1e12;
        prices[101] = 3e8 + 0.1;

        for (int period : new int[] {1, 2, 3, 20, 50}) {
            shouldBeExact(period, prices);
        }
    }

    private static void shouldBeExact(int period, double... values) {
        PriceSeries prices = TestPrices.ofPrices(values);

        MovingAverage average = MovingAverage.of(prices, period);

        for (int row = period - 1; row < values.length; row++) {
            assertThat(average.at(row)).as("period %d, row %d", period, row).isEqualTo(meanOf(prices, row, period));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 10, 49})
    void shouldEqualAPriceThatStaysTheSame(int period) {
        PriceSeries prices = TestPrices.ofPrices(
                new Random(1).doubles(100).map(x -> 70.099998).toArray());

        assertThat(MovingAverage.of(prices, period).values()).containsOnly(70.099998);
    }

    @Test
    void shouldBeEmptyWhereThePeriodExceedsTheSeries() {
        assertThat(MovingAverage.of(TestPrices.ofPrices(1, 2, 3), 4).values()).isEmpty();
    }

    /** 200 digits are enough: the middle of two doubles has fewer, and a mean that is not there is farther away. */
    private static double meanOf(PriceSeries prices, int lastRow, int period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = lastRow - period + 1; row <= lastRow; row++) {
            sum = sum.add(new BigDecimal(prices.price(row)));
        }
        return sum.divide(BigDecimal.valueOf(period), new MathContext(200)).doubleValue();
    }
}
