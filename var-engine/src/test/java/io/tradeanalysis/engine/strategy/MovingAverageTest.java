package io.tradeanalysis.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingAverageTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 100})
    void shouldBeTheDoubleNearestToTheMean(int period) {
        PriceSeries prices = TestPrices.randomWalk(300, period);

        MovingAverage average = MovingAverage.of(prices, period);

        for (int row = period - 1; row < prices.size(); row++) {
            assertThat(average.at(row)).isEqualTo(meanOf(prices, row, period));
        }
    }

    @Test
    void shouldBeExactForPricesOfVeryDifferentSize() {
        Random random = new Random(5);
        double[] wild = random.doubles(200, -8, 11).map(e -> Math.pow(10, e)).toArray();
        PriceSeries prices = TestPrices.ofPrices(wild);

        MovingAverage average = MovingAverage.of(prices, 9);

        for (int row = 8; row < prices.size(); row++) {
            assertThat(average.at(row)).isEqualTo(meanOf(prices, row, 9));
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

    /** 60 digits are enough: a mean of doubles that lies so close to the middle of two others is not met here. */
    private static double meanOf(PriceSeries prices, int lastRow, int period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = lastRow - period + 1; row <= lastRow; row++) {
            sum = sum.add(new BigDecimal(prices.price(row)));
        }
        return sum.divide(BigDecimal.valueOf(period), new MathContext(60)).doubleValue();
    }
}
