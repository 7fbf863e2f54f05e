package io.tradeanalysis.engine.strategy;

import static io.tradeanalysis.contract.result.Signal.BUY;
import static io.tradeanalysis.contract.result.Signal.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tradeanalysis.contract.request.Strategy;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.TestPrices;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

    private static final PriceSeries WALK = TestPrices.randomWalk(1_200, 5);

    /** All but the default, whose rule is another: {@link SmaCrossTest}. */
    static Stream<Strategy> strategies() {
        return Stream.of(
                new Strategy.DualSma(5, 20),
                new Strategy.EmaCross(12, 26),
                new Strategy.Rsi(14, 30, 70),
                new Strategy.Bollinger(20, BigDecimal.TWO),
                new Strategy.Bollinger(10, new BigDecimal("1.25")),
                new Strategy.Donchian(20));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldGiveTheSignalsOfItsDefinition(Strategy strategy) {
        List<SignalEvent> events = signals(strategy, WALK, 40).events();

        assertThat(events).hasSizeGreaterThan(10).isEqualTo(StrategyOracles.signals(strategy, WALK.prices(), 40));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldGiveTheSignalsOfItsDefinitionOnRealPrices(Strategy strategy) {
        double[] prices = Arrays.copyOf(TestPrices.original("AMZN").prices(), 1_500);

        assertThat(signals(strategy, TestPrices.ofPrices(prices), 0).events())
                .hasSizeGreaterThan(5)
                .isEqualTo(StrategyOracles.signals(strategy, prices, 0));
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldTakeNothingFromLaterPrices(Strategy strategy) {
        Signals all = signals(strategy, WALK, 40);
        for (int rows : new int[] {1, 20, 41, 500, 1_199}) {
            PriceSeries known = TestPrices.ofPrices(Arrays.copyOf(WALK.prices(), rows));
            Signals then = signals(strategy, known, 40);

            assertThat(then.events())
                    .isEqualTo(all.events().stream()
                            .filter(event -> event.row() < rows)
                            .toList());
            for (int i = 0; i < all.lines().size(); i++) {
                Line line = all.lines().get(i);
                int values = Math.max(0, rows - line.firstRow());
                assertThat(then.lines().get(i).values()).containsExactly(Arrays.copyOf(line.values(), values));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldBuyAndSellInTurnFromTheFirstRowOn(Strategy strategy) {
        for (int firstRow : new int[] {0, 300, 1_199, 1_200, 5_000}) {
            Signals signals = signals(strategy, WALK, firstRow);
            List<SignalEvent> events = signals.events();
            for (int i = 0; i < events.size(); i++) {
                assertThat(events.get(i).row()).isGreaterThanOrEqualTo(Math.max(firstRow, signals.firstRow()));
                assertThat(i == 0 || events.get(i - 1).signal() != events.get(i).signal())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldGiveNoSignalWhereThePriceNeverMoves(Strategy strategy) {
        for (double price : new double[] {0.1, 1.0 / 3, 71.349998, 1e-9, 1e12}) {
            double[] flat = new double[500];
            Arrays.fill(flat, price);

            assertThat(signals(strategy, TestPrices.ofPrices(flat), 0).events()).isEmpty();
        }
    }

    /** Long after the last move the averages have come as near as doubles can: what is left must not cross. */
    @ParameterizedTest
    @MethodSource("strategies")
    void shouldGiveNoSignalLongAfterThePriceHasStopped(Strategy strategy) {
        for (int stop : new int[] {100, 333, 800, 1_199}) {
            double[] prices = Arrays.copyOf(WALK.prices(), 15_000);
            Arrays.fill(prices, stop, prices.length, prices[stop - 1]);

            assertThat(signals(strategy, TestPrices.ofPrices(prices), 0).events())
                    .noneMatch(event -> event.row() > stop + 1_000);
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldNotDependOnTheCurrency(Strategy strategy) {
        PriceSeries scaled = TestPrices.ofPrices(
                DoubleStream.of(WALK.prices()).map(price -> price / 1_024).toArray());

        assertThat(signals(strategy, scaled, 40).events())
                .isEqualTo(signals(strategy, WALK, 40).events());
    }

    /** Whole prices, so that their mirror images are exact: what was a rise is a fall of the same size. */
    @ParameterizedTest
    @MethodSource("strategies")
    void shouldSellOnTheMirrorImageWhatItBuys(Strategy strategy) {
        double[] prices = DoubleStream.of(WALK.prices())
                .map(price -> Math.rint(100 * price))
                .toArray();
        double[] mirrored = DoubleStream.of(prices).map(price -> 1e6 - price).toArray();

        List<SignalEvent> expected = signals(strategy, TestPrices.ofPrices(prices), 0).events().stream()
                .map(event -> new SignalEvent(event.row(), event.signal() == BUY ? SELL : BUY))
                .toList();

        assertThat(signals(strategy, TestPrices.ofPrices(mirrored), 0).events())
                .hasSizeGreaterThan(10)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void shouldSayFromWhichRowOnThereCanBeASignal(Strategy strategy) {
        int needed = signals(strategy, WALK, 0).firstRow();
        PriceSeries few = TestPrices.ofPrices(Arrays.copyOf(WALK.prices(), needed));

        assertThat(signals(strategy, few, 0).events()).isEmpty();
        assertThat(anySignalOn(strategy, needed)).isTrue();
    }

    /** Whether some of a thousand walks gives a signal on a row. */
    private static boolean anySignalOn(Strategy strategy, int row) {
        return Stream.iterate(0L, seed -> seed + 1)
                .limit(1_000)
                .map(seed -> TestPrices.randomWalk(row + 1, seed))
                .anyMatch(prices -> !signals(strategy, prices, 0).events().isEmpty());
    }

    /** StockCharts, ChartSchool, "Relative Strength Index", the spreadsheet of 14 periods (QQQQ): two decimals. */
    @Test
    void shouldGiveTheIndexOfThePublishedExample() {
        double[] closes = {
            44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328,
            45.6140, 46.2820, 46.2820, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515,
            45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314
        };
        double[] published = {
            70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38, 54.71, 50.42, 39.99, 41.46, 41.87,
            45.46, 37.30, 33.08, 37.77
        };

        double[] index = RelativeStrength.of(TestPrices.ofPrices(closes), 14);

        assertThat(index).containsExactly(published, within(0.0051));
    }

    @Test
    void shouldStandInTheMiddleUntilAPriceMoves() {
        assertThat(RelativeStrength.of(TestPrices.ofPrices(5, 5, 5, 5, 6, 6), 3))
                .containsExactly(50, 100, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 500})
    void shouldDrawTheBandsOfItsDefinition(int period) {
        double[] prices = WALK.prices();
        List<Line> lines =
                signals(new Strategy.Bollinger(period, BigDecimal.TWO), WALK, 0).lines();

        for (int row = period - 1; row < prices.length; row++) {
            for (int band = -1; band <= 1; band++) {
                Line line = lines.get(band + 1);
                double expected = StrategyOracles.band(prices, row, period, 2 * band);
                assertThat(line.values()[row - line.firstRow()]).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    /** Deviations of prices that hardly move: a difference of sums in doubles has no digit left. */
    @Test
    void shouldKeepTheDeviationOfPricesThatHardlyMove() {
        double[] deviations = MovingDeviation.of(TestPrices.ofPrices(1e6, 1e6 + 1e-3, 1e6 - 1e-3, 1e6), 3);

        assertThat(deviations[0]).isCloseTo(1e-3 * Math.sqrt(2.0 / 3), within(1e-9));
        assertThat(deviations[1]).isCloseTo(1e-3 * Math.sqrt(2.0 / 3), within(1e-9));
    }

    @Test
    void shouldBuyOnceAboveTheChannelAndSellOnceBelow() {
        List<SignalEvent> events = signals(new Strategy.Donchian(3), TestPrices.ofPrices(5, 6, 7, 7, 8, 9, 5, 4), 0)
                .events();

        assertThat(events).containsExactly(new SignalEvent(4, BUY), new SignalEvent(6, SELL));
    }

    @Test
    void shouldDrawItsLinesOverThePricesAndTheIndexUnderThem() {
        assertThat(signals(new Strategy.DualSma(5, 20), WALK, 0).lines())
                .extracting(Line::name)
                .containsExactly("SMA 5", "SMA 20");
        assertThat(signals(new Strategy.Rsi(14, 30, 70), WALK, 0).lines())
                .extracting(Line::name)
                .containsExactly("RSI 14", "Oversold 30", "Overbought 70");
        assertThat(signals(new Strategy.Rsi(14, 30, 70), WALK, 0).lines())
                .allMatch(line -> line.scale() == Line.Scale.INDEX);
        assertThat(signals(new Strategy.Donchian(20), WALK, 0).lines())
                .extracting(Line::name, Line::scale, Line::firstRow)
                .containsExactly(
                        tuple("Highest of 20", Line.Scale.PRICE, 20), tuple("Lowest of 20", Line.Scale.PRICE, 20));
    }

    private static Signals signals(Strategy strategy, PriceSeries prices, int firstRow) {
        return Signals.of(strategy, prices, firstRow);
    }
}
