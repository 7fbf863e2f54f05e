package io.tradeanalysis.engine.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowReturnsTest {

    /** Oracle: Commons Math's descriptive statistics. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 20, 200})
    void shouldBeMeanAndSampleDeviationOfTheReturnsInTheWindow(int window) {
        PriceSeries prices = TestPrices.randomWalk(300, 11);
        DescriptiveStatistics oracle = new DescriptiveStatistics();
        for (int row = 250 - window + 2; row <= 250; row++) {
            oracle.addValue((prices.price(row) - prices.price(row - 1)) / prices.price(row - 1));
        }

        WindowReturns returns = WindowReturns.of(prices, 250, window);

        assertThat(oracle.getN()).isEqualTo(window - 1);
        assertThat(returns.mean()).isCloseTo(oracle.getMean(), within(1e-15));
        assertThat(returns.deviation()).isCloseTo(oracle.getStandardDeviation(), within(1e-15));
    }

    @Test
    void shouldHaveNoDeviationWherePricesStayTheSame() {
        assertThat(WindowReturns.of(TestPrices.ofPrices(5, 5, 5), 2, 3)).isEqualTo(new WindowReturns(0, 0));
    }

    @Test
    void shouldRejectAWindowBeyondTheFirstRow() {
        assertThatThrownBy(() -> WindowReturns.of(TestPrices.ofPrices(1, 2, 3), 2, 4))
                .hasMessage("window: 4 (expected: 3 .. 3, the prices up to the row)");
    }
}
