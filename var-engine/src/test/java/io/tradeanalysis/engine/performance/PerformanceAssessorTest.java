package io.tradeanalysis.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PerformanceAssessorTest {

    private static final Offset<Double> EXACT = within(1e-14);

    /** Six bars in 731 days: down 10 % in a long trade, up 80/3 % in a short one, then out of the market. */
    private static final PriceSeries PRICES = PriceSeries.of(
            List.of(
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2020, 4, 1),
                    LocalDate.of(2020, 7, 1),
                    LocalDate.of(2020, 10, 1),
                    LocalDate.of(2021, 1, 1),
                    LocalDate.of(2022, 1, 1)),
            new double[] {100, 120, 90, 99, 66, 99});

    private static final List<Position> POSITIONS =
            List.of(new Position(0, 2, Signal.BUY, 3, 100, 90, 0), new Position(2, 4, Signal.SELL, 3, 90, 66, 0));

    @Test
    void shouldStakeTheWholeCapitalInEachTrade() {
        Performance performance = PerformanceAssessor.assess(PRICES, POSITIONS);

        assertThat(performance.firstRow()).isZero();
        assertThat(performance.strategy().equity())
                .containsExactly(new double[] {300, 360, 270, 243, 342, 342}, within(1e-12));
        assertThat(performance.strategy().drawdown())
                .containsExactly(new double[] {0, 0, 0.25, 0.325, 0.05, 0.05}, EXACT);
        assertThat(performance.buyAndHold().equity())
                .containsExactly(new double[] {300, 360, 270, 297, 198, 297}, within(1e-12));
        assertThat(performance.buyAndHold().drawdown())
                .containsExactly(new double[] {0, 0, 0.25, 0.175, 0.45, 0.175}, EXACT);
    }

    /**
     * From the growth 1, 1.2, 0.9, 0.81, 1.14, 1.14 by a calculator: returns 0.2, -0.25, -0.1, 11/27, 0 with mean 0.0514815,
     * deviation 0.2575020 and downside deviation sqrt((0.0625 + 0.01) / 5) = 0.1204159; 5 bars in 731 / 365.2425 years.
     */
    @Test
    void shouldMeasureTheCurveAsByHand() {
        PerformanceMeasures measures =
                PerformanceAssessor.assess(PRICES, POSITIONS).strategy().measures();

        assertThat(value(measures.totalReturn())).isCloseTo(0.14, EXACT);
        assertThat(value(measures.annualReturn())).isCloseTo(0.06765854559549256, EXACT);
        assertThat(value(measures.annualVolatility())).isCloseTo(0.40700293552039285, EXACT);
        assertThat(value(measures.sharpeRatio())).isCloseTo(0.3160002517704568, EXACT);
        assertThat(value(measures.sortinoRatio())).isCloseTo(0.6757468066518263, EXACT);
        assertThat(value(measures.maximumDrawdown())).isCloseTo(0.325, EXACT);
        assertThat(value(measures.calmarRatio())).isCloseTo(0.20818014029382326, EXACT);
    }

    @Test
    void shouldCountTheTradesAsByHand() {
        Performance performance = PerformanceAssessor.assess(PRICES, POSITIONS);

        assertThat(performance.trades().trades()).isEqualTo(2);
        assertThat(value(performance.trades().winRate())).isEqualTo(0.5);
        assertThat(value(performance.trades().profitFactor())).isEqualTo(72.0 / 30);
        assertThat(value(performance.trades().exposure())).isEqualTo(0.8);
        assertThat(value(performance.trades().averageHoldingBars())).isEqualTo(2);
        assertThat(value(performance.trades().averageHoldingDays())).isEqualTo((182 + 184) / 2.0);
        assertThat(value(performance.barsPerYear())).isCloseTo(5 / (731 / 365.2425), EXACT);
    }

    /** Opened at 80 on a bar that closes at 100: the first point is the capital, the rise belongs to the next one. */
    @Test
    void shouldBeginWithTheCapitalWhereTheFirstFillIsNotTheClose() {
        PriceSeries prices = TestPrices.ofPrices(70, 100, 120, 90);
        List<Position> positions =
                List.of(new Position(1, 3, Signal.BUY, 1, 80, 100, 0), new Position(3, 3, Signal.SELL, 1, 100, 90, 0));

        Performance performance = PerformanceAssessor.assess(prices, positions);

        assertThat(performance.firstRow()).isEqualTo(1);
        assertThat(performance.strategy().equity()).containsExactly(new double[] {80, 120, 110}, EXACT);
        assertThat(performance.buyAndHold().equity()).containsExactly(new double[] {80, 120, 90}, within(1e-13));
    }

    /** 2 + 3 of costs on fills at 200 and 300: a rate of 1 % on each side. */
    @Test
    void shouldChargeEachSideWhenItIsFilled() {
        PriceSeries prices = TestPrices.ofPrices(200, 200, 240, 300, 310);
        List<Position> positions = List.of(new Position(0, 3, Signal.BUY, 1, 200, 300, 5));

        Performance performance = PerformanceAssessor.assess(prices, positions);

        assertThat(performance.strategy().equity())
                .containsExactly(new double[] {200, 198, 238, 295, 295}, within(1e-12));
        assertThat(performance.buyAndHold().equity())
                .containsExactly(new double[] {200, 200, 240, 300, 310}, within(1e-12));
    }

    /** A short of 100 owes all that there is at 200; that the price falls again helps nobody. */
    @Test
    void shouldStayWithoutCapitalOnceAllIsLost() {
        PriceSeries prices = TestPrices.ofPrices(100, 150, 200, 50, 100);
        List<Position> positions =
                List.of(new Position(0, 3, Signal.SELL, 2, 100, 50, 0), new Position(3, 4, Signal.BUY, 2, 50, 100, 0));

        Performance performance = PerformanceAssessor.assess(prices, positions);

        Figure lost = Figure.undefined("all capital was lost on 2000-01-03");
        assertThat(performance.strategy().equity()).containsExactly(200, 100, 0, 0, 0);
        assertThat(performance.strategy().drawdown()).containsExactly(0, 0.5, 1, 1, 1);
        assertThat(performance.strategy().measures())
                .isEqualTo(new PerformanceMeasures(
                        Figure.of(-1), Figure.undefined("less than a year"), lost, lost, lost, Figure.of(1), lost));
        assertThat(value(performance.buyAndHold().measures().totalReturn())).isZero();
        assertThat(performance.trades().winRate()).isEqualTo(Figure.of(1));
    }

    @Test
    void shouldLoseAllToCostsAsWell() {
        List<Position> positions = List.of(
                new Position(0, 1, Signal.BUY, 1, 100, 110, 200), new Position(1, 2, Signal.SELL, 1, 110, 9, 400));

        Performance performance = PerformanceAssessor.assess(TestPrices.ofPrices(100, 110, 9), positions);

        assertThat(performance.strategy().equity()).containsExactly(100, 0, 0);
        assertThat(value(performance.trades().winRate())).isZero();
        assertThat(value(performance.trades().profitFactor())).isZero();
    }

    @Test
    void shouldCompoundALossOfAllToALossOfAllAYear() {
        PriceSeries prices = PriceSeries.of(
                List.of(LocalDate.of(2021, 3, 1), LocalDate.of(2022, 2, 28), LocalDate.of(2022, 3, 1)),
                new double[] {1, 2, 3});

        PerformanceMeasures measures = PerformanceAssessor.assess(
                        prices, List.of(new Position(0, 2, Signal.SELL, 1, 1, 3, 0)))
                .strategy()
                .measures();

        assertThat(measures.annualReturn()).isEqualTo(Figure.of(-1));
    }

    @Test
    void shouldScaleNoReturnUpToAYear() {
        PriceSeries prices = PriceSeries.of(
                List.of(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 9, 1), LocalDate.of(2022, 2, 28)),
                new double[] {4, 3, 5});

        PerformanceMeasures measures = PerformanceAssessor.assess(
                        prices, List.of(new Position(0, 2, Signal.BUY, 1, 4, 5, 0)))
                .strategy()
                .measures();

        assertThat(value(measures.totalReturn())).isEqualTo(0.25);
        assertThat(measures.annualReturn()).isEqualTo(Figure.undefined("less than a year"));
        assertThat(measures.calmarRatio()).isEqualTo(Figure.undefined("less than a year"));
        assertThat(value(measures.annualVolatility())).isPositive();
    }

    @Test
    void shouldBeEmptyWithoutATrade() {
        Performance performance = PerformanceAssessor.assess(PRICES, List.of());

        assertThat(performance.firstRow()).isEqualTo(6);
        assertThat(performance.strategy().equity()).isEmpty();
        assertThat(performance.buyAndHold()).isEqualTo(performance.strategy());
        assertThat(performance.strategy().measures()).isEqualTo(PerformanceMeasures.undefined("no trade"));
        assertThat(performance.trades().trades()).isZero();
        assertThat(List.of(
                        performance.trades().winRate(),
                        performance.trades().profitFactor(),
                        performance.trades().exposure(),
                        performance.trades().averageHoldingBars(),
                        performance.trades().averageHoldingDays()))
                .containsOnly(Figure.undefined("no trade"));
    }

    @Test
    void shouldSayNothingOfATradeOnTheLastBar() {
        Performance performance =
                PerformanceAssessor.assess(TestPrices.ofPrices(5), List.of(new Position(0, 0, Signal.BUY, 2, 5, 5, 0)));

        assertThat(performance.strategy().equity()).containsExactly(10);
        assertThat(performance.strategy().measures())
                .isEqualTo(PerformanceMeasures.undefined("no bar after the first trade"));
        assertThat(performance.trades().exposure()).isEqualTo(Figure.undefined("no bar after the first trade"));
        assertThat(performance.barsPerYear()).isEqualTo(Figure.undefined("fewer than two prices"));
    }

    @Test
    void shouldNeedTwoBarsForADeviation() {
        PerformanceMeasures measures = held(5, 4);

        Figure tooFew = Figure.undefined("fewer than two bars after the first trade");
        assertThat(value(measures.totalReturn())).isCloseTo(-0.2, EXACT);
        assertThat(List.of(measures.annualVolatility(), measures.sharpeRatio(), measures.sortinoRatio()))
                .containsOnly(tooFew);
    }

    @Test
    void shouldHaveNoRatiosWherePricesStayTheSame() {
        double[] prices = new double[400];
        Arrays.fill(prices, 7.7);

        PerformanceMeasures measures = held(prices);

        assertThat(List.of(
                        measures.totalReturn(),
                        measures.annualReturn(),
                        measures.annualVolatility(),
                        measures.maximumDrawdown()))
                .containsOnly(Figure.of(0));
        assertThat(measures.sharpeRatio()).isEqualTo(Figure.undefined("every bar had the same return"));
        assertThat(measures.sortinoRatio()).isEqualTo(Figure.undefined("no bar lost"));
        assertThat(measures.calmarRatio()).isEqualTo(Figure.undefined("the capital never fell"));
    }

    /** The returns differ by rounding alone. */
    @Test
    void shouldTakeRoundingForNoDeviation() {
        double[] prices = new double[400];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.pow(1.01, i);
        }

        PerformanceMeasures measures = held(prices);

        assertThat(value(measures.annualVolatility())).isCloseTo(0, EXACT);
        assertThat(measures.sharpeRatio()).isEqualTo(Figure.undefined("every bar had the same return"));
    }

    @Test
    void shouldHaveNoProfitFactorWhereNoTradeLost() {
        Performance performance =
                PerformanceAssessor.assess(PRICES, List.of(new Position(2, 3, Signal.BUY, 1, 90, 99, 0)));

        assertThat(performance.trades().profitFactor()).isEqualTo(Figure.undefined("no trade lost"));
        assertThat(performance.trades().winRate()).isEqualTo(Figure.of(1));
    }

    @Test
    void shouldCountATradeWithoutProfitAsNoWin() {
        Performance performance =
                PerformanceAssessor.assess(PRICES, List.of(new Position(3, 5, Signal.BUY, 1, 99, 99, 0)));

        assertThat(performance.trades().winRate()).isEqualTo(Figure.of(0));
    }

    @Test
    void shouldRejectOverlappingAndUnknownRows() {
        Position first = new Position(0, 3, Signal.BUY, 1, 1, 1, 0);

        assertThatThrownBy(() ->
                        PerformanceAssessor.assess(PRICES, List.of(first, new Position(2, 4, Signal.SELL, 1, 1, 1, 0))))
                .hasMessage("open row: 2 (expected: >= 3, where the position before was closed)");
        assertThatThrownBy(() ->
                        PerformanceAssessor.assess(PRICES, List.of(first, new Position(3, 6, Signal.SELL, 1, 1, 1, 0))))
                .hasMessage("close row: 6 (expected: < 6, the prices)");
    }

    @Test
    void shouldRejectWhatIsNoPosition() {
        assertThatThrownBy(() -> new Position(3, 2, Signal.BUY, 1, 1, 1, 0))
                .hasMessage("rows: 3 .. 2 (expected: from 0, the closing not before the opening)");
        assertThatThrownBy(() -> new Position(0, 2, Signal.BUY, 0, 1, 1, 0))
                .hasMessage("units: 0.0 (expected: 1.0E-25 .. 1.0E25)");
        assertThatThrownBy(() -> new Position(0, 2, Signal.BUY, 1, Double.NaN, 1, 0))
                .hasMessage("open price: NaN (expected: 1.0E-9 .. 1.0E12)");
        assertThatThrownBy(() -> new Position(0, 2, Signal.BUY, 1, 1, -1, 0))
                .hasMessage("close price: -1.0 (expected: 1.0E-9 .. 1.0E12)");
        assertThatThrownBy(() -> new Position(0, 2, Signal.BUY, 1, 1, 1, -0.1))
                .hasMessage("costs: -0.1 (expected: 0.0 .. 1.0E40)");
    }

    private static PerformanceMeasures held(double... prices) {
        int last = prices.length - 1;
        return PerformanceAssessor.assess(
                        TestPrices.ofPrices(prices),
                        List.of(new Position(0, last, Signal.BUY, 1, prices[0], prices[last], 0)))
                .strategy()
                .measures();
    }

    private static double value(Figure figure) {
        return Objects.requireNonNull(figure.value(), () -> String.valueOf(figure.reason()));
    }
}
