package io.tradeanalysis.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.result.Figure;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.moment.SemiVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnMeasuresTest {

    /**
     * The worked example of T. N. Rollinger and S. T. Hoffman, "Sortino: A 'Sharper' Ratio" (Red Rock Capital, 2013): eight
     * years' returns, a mean of 10 %, a target downside deviation of 2.264 %, a ratio of 4.417.
     */
    @Test
    void shouldBeThePublishedSortinoRatio() {
        ReturnMeasures measures =
                new ReturnMeasures(new double[] {0.17, 0.15, 0.23, -0.05, 0.12, 0.09, 0.13, -0.04}, 1);

        assertThat(value(measures.sortinoRatio())).isCloseTo(4.417, within(5e-4));
    }

    /** By hand: mean 2 %, deviation sqrt((4 + 1 + 9 + 4) / 3) %; four bars make a year. */
    @Test
    void shouldBeTheSharpeRatioOfAnExampleByHand() {
        ReturnMeasures measures = new ReturnMeasures(new double[] {0.04, 0.01, -0.01, 0.04}, 4);

        assertThat(value(measures.annualVolatility())).isCloseTo(2 * Math.sqrt(18.0 / 3) / 100, within(1e-15));
        assertThat(value(measures.sharpeRatio())).isCloseTo(2 * 2 / Math.sqrt(18.0 / 3), within(1e-14));
    }

    /** Oracle: Commons Math's statistics. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 50, 5_000})
    void shouldBeThoseOfCommonsMath(int bars) {
        Random random = new Random(bars);
        double[] returns = random.doubles(bars).map(x -> x / 10 - 0.049).toArray();
        returns[0] = -0.02;
        DescriptiveStatistics oracle = new DescriptiveStatistics(returns);
        SemiVariance downside = new SemiVariance(false, SemiVariance.Direction.DOWNSIDE);
        double downsideDeviation = Math.sqrt(downside.evaluate(returns, 0));

        ReturnMeasures measures = new ReturnMeasures(returns, 252);

        assertThat(value(measures.annualVolatility()))
                .isCloseTo(oracle.getStandardDeviation() * Math.sqrt(252), within(1e-13));
        assertThat(value(measures.sharpeRatio()))
                .isCloseTo(oracle.getMean() / oracle.getStandardDeviation() * Math.sqrt(252), within(1e-11));
        assertThat(value(measures.sortinoRatio()))
                .isCloseTo(oracle.getMean() / downsideDeviation * Math.sqrt(252), within(1e-11));
    }

    private static double value(Figure figure) {
        return Objects.requireNonNull(figure.value(), () -> String.valueOf(figure.reason()));
    }
}
