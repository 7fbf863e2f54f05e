package io.tradeanalysis.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ta4j.core.AnalysisCriterion;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Trade;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.analysis.CashFlow;
import org.ta4j.core.analysis.cost.LinearTransactionCostModel;
import org.ta4j.core.analysis.cost.ZeroCostModel;
import org.ta4j.core.criteria.EnterAndHoldCriterion;
import org.ta4j.core.criteria.PositionDurationCriterion;
import org.ta4j.core.criteria.PositionsRatioCriterion;
import org.ta4j.core.criteria.ReturnRepresentation;
import org.ta4j.core.criteria.SharpeRatioCriterion;
import org.ta4j.core.criteria.SortinoRatioCriterion;
import org.ta4j.core.criteria.drawdown.MaximumDrawdownCriterion;
import org.ta4j.core.criteria.pnl.NetLossCriterion;
import org.ta4j.core.criteria.pnl.NetProfitCriterion;
import org.ta4j.core.criteria.pnl.NetReturnCriterion;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;

/** Oracle: ta4j 0.22.2, which compounds trades as we do and takes the same length of a year. */
class Ta4jStatisticsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void shouldBeTheCurveAndRatiosOfTa4j(int seed) {
        PriceSeries prices = TestPrices.randomWalk(1_500, seed);
        List<Position> positions = TestPositions.atRandom(prices, 20, new Random(seed));
        BarSeries series = seriesOf(prices);
        TradingRecord trades = recordOf(series, positions, 0);

        Performance performance = PerformanceAssessor.assess(prices, positions);

        CashFlow growth = new CashFlow(series, trades);
        double capital = positions.getFirst().exposure();
        for (int row = 0; row < prices.size(); row++) {
            double expected = capital * growth.getValue(row).doubleValue();
            assertThat(performance.strategy().equity()[row]).isCloseTo(expected, within(1e-11 * expected));
        }
        shouldBe(
                performance.strategy().measures().totalReturn(),
                new NetReturnCriterion(ReturnRepresentation.DECIMAL),
                series,
                trades);
        shouldBe(performance.strategy().measures().maximumDrawdown(), new MaximumDrawdownCriterion(), series, trades);
        shouldBe(performance.strategy().measures().sharpeRatio(), new SharpeRatioCriterion(), series, trades);
        shouldBe(performance.strategy().measures().sortinoRatio(), new SortinoRatioCriterion(), series, trades);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8})
    void shouldHoldAsTa4jDoes(int seed) {
        PriceSeries prices = TestPrices.randomWalk(1_500, seed);
        List<Position> positions = TestPositions.atRandom(prices, 20, new Random(seed));
        BarSeries series = seriesOf(prices);
        TradingRecord trades = recordOf(series, positions, 0);

        Performance performance = PerformanceAssessor.assess(prices, positions);

        shouldBe(
                performance.buyAndHold().measures().totalReturn(),
                new EnterAndHoldCriterion(new NetReturnCriterion(ReturnRepresentation.DECIMAL)),
                series,
                trades);
        shouldBe(
                performance.buyAndHold().measures().maximumDrawdown(),
                new EnterAndHoldCriterion(new MaximumDrawdownCriterion()),
                series,
                trades);
        shouldBe(
                performance.buyAndHold().measures().sharpeRatio(),
                new EnterAndHoldCriterion(new SharpeRatioCriterion()),
                series,
                trades);
        shouldBe(
                performance.buyAndHold().measures().sortinoRatio(),
                new EnterAndHoldCriterion(new SortinoRatioCriterion()),
                series,
                trades);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11})
    void shouldCountTradesAsTa4jDoes(int seed) {
        PriceSeries prices = TestPrices.randomWalk(1_500, seed);
        double rate = 0.001;
        List<Position> positions = TestPositions.atRandom(prices, 20, new Random(seed)).stream()
                .map(position -> new Position(
                        position.openRow(),
                        position.closeRow(),
                        position.signal(),
                        position.units(),
                        position.openPrice(),
                        position.closePrice(),
                        rate * position.units() * (position.openPrice() + position.closePrice())))
                .toList();
        BarSeries series = seriesOf(prices);
        TradingRecord trades = recordOf(series, positions, rate);

        Performance performance = PerformanceAssessor.assess(prices, positions);

        assertThat(performance.trades().trades()).isEqualTo(trades.getPositionCount());
        shouldBe(
                performance.trades().winRate(),
                PositionsRatioCriterion.WinningPositionsRatioCriterion(),
                series,
                trades);
        double gains = new NetProfitCriterion().calculate(series, trades).doubleValue();
        double losses = new NetLossCriterion().calculate(series, trades).doubleValue();
        assertThat(value(performance.trades().profitFactor())).isCloseTo(gains / -losses, within(1e-10));
        double seconds =
                new PositionDurationCriterion().calculate(series, trades).doubleValue();
        assertThat(value(performance.trades().averageHoldingBars())).isCloseTo(seconds / 86_400, within(1e-10));
    }

    private static void shouldBe(Figure figure, AnalysisCriterion oracle, BarSeries series, TradingRecord trades) {
        double expected = oracle.calculate(series, trades).doubleValue();
        assertThat(expected).isNotZero();
        assertThat(value(figure))
                .as(oracle.toString())
                .isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
    }

    private static BarSeries seriesOf(PriceSeries prices) {
        BarSeries series = new BaseBarSeriesBuilder()
                .withNumFactory(DoubleNumFactory.getInstance())
                .build();
        for (int row = 0; row < prices.size(); row++) {
            series.barBuilder()
                    .timePeriod(Duration.ofDays(1))
                    .endTime(prices.date(row).atStartOfDay().toInstant(ZoneOffset.UTC))
                    .openPrice(prices.price(row))
                    .highPrice(prices.price(row))
                    .lowPrice(prices.price(row))
                    .closePrice(prices.price(row))
                    .volume(1)
                    .add();
        }
        return series;
    }

    private static TradingRecord recordOf(BarSeries series, List<Position> positions, double rate) {
        Trade[] trades = positions.stream()
                .flatMap(position -> List.of(
                        trade(series, position, position.openRow(), position.signal()),
                        trade(
                                series,
                                position,
                                position.closeRow(),
                                position.signal() == Signal.BUY ? Signal.SELL : Signal.BUY))
                        .stream())
                .toArray(Trade[]::new);
        return new BaseTradingRecord(new LinearTransactionCostModel(rate), new ZeroCostModel(), trades);
    }

    private static Trade trade(BarSeries series, Position position, int row, Signal signal) {
        Num units = series.numFactory().numOf(position.units());
        return switch (signal) {
            case BUY -> Trade.buyAt(row, series, units);
            case SELL -> Trade.sellAt(row, series, units);
        };
    }

    private static double value(Figure figure) {
        return Objects.requireNonNull(figure.value(), () -> String.valueOf(figure.reason()));
    }
}
