package io.tradeanalysis.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Figure;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.PerformanceMeasures;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.contract.result.TradeStatistics;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of any prices and positions. */
class PerformancePropertiesTest {

    private static final MathContext DIGITS = new MathContext(40);

    private static final PriceSeries PRICES = TestPrices.randomWalk(900, 12);

    private static final List<Position> POSITIONS =
            TestPositions.withCosts(TestPositions.atRandom(PRICES, 30, new Random(12)), 0.0005, new Random(13));

    /** Powers of two change no digit. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-9, 0.5, 4, 1_024})
    void shouldScaleMoneyAndNoRatioWithThePrices(double k) {
        PriceSeries scaled = TestPrices.ofPrices(
                DoubleStream.of(PRICES.prices()).map(price -> k * price).toArray());
        List<Position> positions = POSITIONS.stream()
                .map(position -> new Position(
                        position.openRow(),
                        position.closeRow(),
                        position.signal(),
                        position.units(),
                        k * position.openPrice(),
                        k * position.closePrice(),
                        k * position.costs()))
                .toList();

        Performance expected = PerformanceAssessor.assess(PRICES, POSITIONS);
        Performance performance = PerformanceAssessor.assess(scaled, positions);

        assertThat(performance.strategy().measures())
                .isEqualTo(expected.strategy().measures());
        assertThat(performance.buyAndHold().measures())
                .isEqualTo(expected.buyAndHold().measures());
        assertThat(performance.trades()).isEqualTo(expected.trades());
        assertThat(performance.strategy().drawdown())
                .isEqualTo(expected.strategy().drawdown());
        assertThat(performance.strategy().equity())
                .isEqualTo(DoubleStream.of(expected.strategy().equity())
                        .map(x -> k * x)
                        .toArray());
    }

    /** The units scale the first stake and weigh trades against each other, but no return. */
    @Test
    void shouldNotDependOnTheUnitsOfLaterTrades() {
        List<Position> positions = POSITIONS.stream()
                .map(position -> new Position(
                        position.openRow(),
                        position.closeRow(),
                        position.signal(),
                        8 * position.units(),
                        position.openPrice(),
                        position.closePrice(),
                        8 * position.costs()))
                .toList();

        assertThat(PerformanceAssessor.assess(PRICES, positions).strategy().measures())
                .isEqualTo(
                        PerformanceAssessor.assess(PRICES, POSITIONS).strategy().measures());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 450, 897})
    void shouldBeBuyAndHoldInOneLongTrade(int row) {
        Position held = new Position(row, 899, Signal.BUY, 7, PRICES.price(row), PRICES.price(899), 0);

        Performance performance = PerformanceAssessor.assess(PRICES, List.of(held));

        assertThat(performance.strategy()).isEqualTo(performance.buyAndHold());
        assertThat(performance.strategy().equity()[1]).isCloseTo(7 * PRICES.price(row + 1), within(1e-10));
        assertThat(performance.trades().exposure()).isEqualTo(Figure.of(1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.0001, 0.01, 0.3})
    void shouldEarnLessAtHigherCosts(double rate) {
        List<Position> free = TestPositions.atRandom(PRICES, 30, new Random(14));
        List<Position> dear = free.stream()
                .map(position -> new Position(
                        position.openRow(),
                        position.closeRow(),
                        position.signal(),
                        position.units(),
                        position.openPrice(),
                        position.closePrice(),
                        rate * position.units() * (position.openPrice() + position.closePrice())))
                .toList();

        Performance costly = PerformanceAssessor.assess(PRICES, dear);
        Performance costless = PerformanceAssessor.assess(PRICES, free);

        assertThat(value(costly.strategy().measures().totalReturn()))
                .isLessThan(value(costless.strategy().measures().totalReturn()));
        assertThat(value(costly.trades().winRate()))
                .isLessThanOrEqualTo(value(costless.trades().winRate()));
        assertThat(costly.buyAndHold()).isEqualTo(costless.buyAndHold());
    }

    /** A second implementation, by the definition: for each bar all trades from the first one on. */
    @Test
    void shouldBeTheCompoundedTradesInDecimals() {
        double[] equity =
                PerformanceAssessor.assess(PRICES, POSITIONS).strategy().equity();

        assertThat(equity[0])
                .isEqualTo(POSITIONS.getFirst().units() * POSITIONS.getFirst().openPrice());
        for (int row = 1; row < equity.length; row++) {
            double expected = equityByDefinition(row).doubleValue();
            assertThat(equity[row]).as("row %d", row).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    private static BigDecimal equityByDefinition(int row) {
        BigDecimal equity = decimal(POSITIONS.getFirst().units())
                .multiply(decimal(POSITIONS.getFirst().openPrice()));
        for (Position position : POSITIONS) {
            if (position.openRow() <= row) {
                boolean closed = position.closeRow() <= row;
                BigDecimal open = decimal(position.openPrice());
                BigDecimal close = decimal(position.closePrice());
                BigDecimal now = closed ? close : decimal(PRICES.price(row));
                BigDecimal gain = now.subtract(open).multiply(decimal(position.units()));
                BigDecimal paid = closed
                        ? decimal(position.costs())
                        : decimal(position.costs()).multiply(open).divide(open.add(close), DIGITS);
                BigDecimal profit = position.signal() == Signal.BUY
                        ? gain.subtract(paid)
                        : gain.negate().subtract(paid);
                BigDecimal staked = decimal(position.units()).multiply(open);
                equity = equity.add(equity.multiply(profit.divide(staked, DIGITS)), DIGITS);
            }
        }
        return equity;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value);
    }

    /** A second implementation of what the curve says, from its money. */
    @Test
    void shouldMeasureTheCurveByDefinition() {
        EquityCurve curve = PerformanceAssessor.assess(PRICES, POSITIONS).strategy();
        double[] equity = curve.equity();
        int last = equity.length - 1;
        double deepest = 0;
        for (int row = 0; row <= last; row++) {
            double peak = DoubleStream.of(equity).limit(row + 1).max().orElseThrow();
            assertThat(curve.drawdown()[row]).isCloseTo(1 - equity[row] / peak, within(1e-14));
            deepest = Math.max(deepest, 1 - equity[row] / peak);
        }
        double total = equity[last] / equity[0];
        double yearly = Math.exp(Math.log(total) * 365.2425 / last) - 1;

        assertThat(value(curve.measures().maximumDrawdown())).isCloseTo(deepest, within(1e-14));
        assertThat(value(curve.measures().totalReturn())).isCloseTo(total - 1, within(1e-13));
        assertThat(value(curve.measures().annualReturn())).isCloseTo(yearly, within(1e-13));
        assertThat(value(curve.measures().calmarRatio())).isCloseTo(yearly / deepest, within(1e-12));
    }

    /** A share's year has 252 or so trading days, a coin's 365, and 52 weeks of seven days. */
    @ParameterizedTest
    @CsvSource({"1, 365.2425", "7, 52.177", "91, 4.0137"})
    void shouldTakeTheBarsOfAYearFromTheDates(int days, double expected) {
        PriceSeries prices = PriceSeries.of(
                Stream.iterate(LocalDate.of(1990, 1, 1), day -> day.plusDays(days))
                        .limit(PRICES.size())
                        .toList(),
                PRICES.prices());

        Performance performance = PerformanceAssessor.assess(prices, POSITIONS);

        assertThat(value(performance.barsPerYear())).isCloseTo(expected, within(1e-3));
        assertThat(value(performance.strategy().measures().sharpeRatio()))
                .isCloseTo(
                        value(PerformanceAssessor.assess(PRICES, POSITIONS)
                                        .strategy()
                                        .measures()
                                        .sharpeRatio())
                                / Math.sqrt(days),
                        within(1e-12));
    }

    /** Weekdays of four years: 5 of 7. */
    @Test
    void shouldFindFiveDaysAWeek() {
        List<LocalDate> weekdays = Stream.iterate(LocalDate.of(2018, 1, 1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .limit(PRICES.size())
                .toList();

        Performance performance = PerformanceAssessor.assess(PriceSeries.of(weekdays, PRICES.prices()), POSITIONS);

        assertThat(value(performance.barsPerYear())).isCloseTo(365.2425 * 5 / 7, within(0.5));
    }

    /** Prices and costs as wild as they may be: about half of the runs lose all, some grow beyond what can be followed. */
    @Test
    void shouldNeverGiveAnythingButNumbers() {
        Random random = new Random(15);
        int beyond = 0;
        int lost = 0;
        for (int run = 0; run < 2_000; run++) {
            PriceSeries prices = TestPrices.ofPrices(random.doubles(2 + random.nextInt(60), -9, 12)
                    .map(e -> Math.pow(10, e))
                    .toArray());
            Signal signal = random.nextBoolean() ? Signal.BUY : Signal.SELL;
            List<Position> positions = TestPositions.atRandom(prices, 3, random).stream()
                    .filter(position -> (position.closePrice() > position.openPrice()) == (signal == Signal.BUY))
                    .map(position -> new Position(
                            position.openRow(),
                            position.closeRow(),
                            signal,
                            Math.pow(10, random.nextInt(-25, 26)),
                            position.openPrice(),
                            position.closePrice(),
                            random.nextInt(20) == 0 ? Math.pow(10, random.nextInt(-320, 41)) : 0))
                    .toList();

            Performance performance = PerformanceAssessor.assess(prices, positions);

            for (EquityCurve curve : List.of(performance.strategy(), performance.buyAndHold())) {
                assertThat(DoubleStream.of(curve.equity())).allMatch(x -> x >= 0 && Double.isFinite(x));
                assertThat(DoubleStream.of(curve.drawdown())).allMatch(x -> x >= 0 && x <= 1);
            }
            Figure total = performance.strategy().measures().totalReturn();
            beyond += "the capital grew beyond what can be computed".equals(total.reason()) ? 1 : 0;
            lost += total.equals(Figure.of(-1)) ? 1 : 0;
        }
        assertThat(beyond).isGreaterThan(50);
        assertThat(lost).isGreaterThan(50);
    }

    @Test
    void shouldAssessTheLongestSeriesThatThereCanBe() {
        PriceSeries prices = TestPrices.ofPrices(IntStream.range(0, 100_000)
                .mapToDouble(row -> PRICES.price(row % PRICES.size()))
                .toArray());
        List<Position> positions = TestPositions.atRandom(prices, 40, new Random(16));

        Performance performance = PerformanceAssessor.assess(prices, positions);

        assertThat(positions).hasSizeGreaterThan(3_000);
        PerformanceMeasures measures = performance.strategy().measures();
        TradeStatistics trades = performance.trades();
        assertThat(performance.strategy().equity()).hasSize(100_000);
        assertThat(value(measures.maximumDrawdown())).isBetween(0.5, 1.0);
        assertThat(value(trades.exposure())).isBetween(0.5, 1.0);
    }

    private static double value(Figure figure) {
        return Objects.requireNonNull(figure.value(), () -> String.valueOf(figure.reason()));
    }
}
