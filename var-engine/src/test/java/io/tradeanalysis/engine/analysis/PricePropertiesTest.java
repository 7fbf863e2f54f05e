package io.tradeanalysis.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.batch.RiskBatch;
import io.tradeanalysis.contract.batch.TradeTerms;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Defaults;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeResult;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import io.tradeanalysis.engine.risk.RiskAssessor;
import io.tradeanalysis.engine.trades.WindowReturns;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold from the price series on. */
class PricePropertiesTest {

    private static final AnalysisRequest REQUEST = AnalysisRequest.of("WALK", 10, 30, 2_000, 42);
    private static final PriceSeries PRICES = TestPrices.randomWalk(800, 3);

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 3, 1_000})
    void shouldScaleProfitAndRiskWithThePrices(double k) {
        PriceSeries scaled = TestPrices.ofPrices(
                DoubleStream.of(PRICES.prices()).map(price -> k * price).toArray());

        List<TradeResult> expected = Analyses.run(REQUEST, PRICES).trades();
        List<TradeResult> trades = Analyses.run(REQUEST, scaled).trades();

        assertThat(trades).hasSameSizeAs(expected).hasSizeGreaterThan(50);
        for (int i = 0; i < trades.size(); i++) {
            assertThat(trades.get(i).openDate()).isEqualTo(expected.get(i).openDate());
            assertThat(trades.get(i).profit()).isCloseTo(k * expected.get(i).profit(), within(k * 1e-8));
            for (int level = 0; level < 2; level++) {
                double risk = valueAtRisk(expected.get(i).risk().get(level));
                assertThat(valueAtRisk(trades.get(i).risk().get(level))).isCloseTo(k * risk, within(k * risk * 1e-9));
            }
        }
    }

    /** The mirrored series goes down by the share by which the other goes up. */
    @Test
    void shouldGiveAShortOnMirroredReturnsTheRiskOfTheLong() {
        double[] mirrored = PRICES.prices();
        for (int row = 1; row < mirrored.length; row++) {
            double simpleReturn = PRICES.price(row) / PRICES.price(row - 1) - 1;
            mirrored[row] = mirrored[row - 1] * (1 - simpleReturn);
        }
        PriceSeries mirror = TestPrices.ofPrices(mirrored);
        for (int row = 40; row < PRICES.size(); row += 40) {
            RiskFigures longRisk = risk(row, Signal.BUY, WindowReturns.of(PRICES, row, 30));
            RiskFigures shortRisk = risk(row, Signal.SELL, WindowReturns.of(mirror, row, 30));

            assertThat(valueAtRisk(shortRisk)).isCloseTo(valueAtRisk(longRisk), within(1e-8));
            assertThat(Objects.requireNonNull(shortRisk.expectedShortfall()))
                    .isCloseTo(Objects.requireNonNull(longRisk.expectedShortfall()), within(1e-8));
        }
    }

    private static RiskFigures risk(int number, Signal signal, WindowReturns returns) {
        RiskBatch batch =
                new RiskBatch("1", 42, 2_000, 1, Model.NORMAL, Defaults.CONFIDENCES, new double[0], List.of());
        return RiskAssessor.of(batch)
                .assess(new TradeTerms(number, signal, 1_000, 100, returns.mean(), returns.deviation(), 0, 0))
                .risk()
                .getFirst();
    }

    private static double valueAtRisk(RiskFigures figures) {
        return Objects.requireNonNull(figures.valueAtRisk());
    }
}
