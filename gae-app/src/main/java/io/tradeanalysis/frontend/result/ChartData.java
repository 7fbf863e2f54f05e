package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Performance;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.TradeResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the chart draws, small enough to travel inside the page: of a long series, what a screen can show of it.
 *
 * @param asset the asset's name
 * @param currency ISO 4217 code of its currency
 * @param symbol sign of its currency
 * @param decimals decimals of a price
 * @param firstDay days since 1970-01-01 of the first price
 * @param steps days between neighbouring prices
 * @param prices those that are drawn, one more than steps
 * @param lines what the strategy looks at
 * @param equity what the strategy made of its capital, of the last of the prices that are drawn, as many as have a value;
 *     rounded to what a screen can show. What buying and holding made of it follows from the prices
 * @param trades the trades in their order
 */
@SuppressWarnings("ArrayRecordComponent") // only written out, never compared
record ChartData(
        String asset,
        String currency,
        String symbol,
        int decimals,
        long firstDay,
        int[] steps,
        double[] prices,
        List<Drawn> lines,
        double[] equity,
        List<Mark> trades) {

    private static final MathContext SCREEN = new MathContext(7);

    private static final MathContext SMALL_SCREEN = new MathContext(6);

    /**
     * One line.
     *
     * @param name what it is
     * @param index whether it is an index from 0 to 100, drawn under the prices
     * @param values of the last of the prices that are drawn, as many as have one, rounded to what a screen can show
     */
    @SuppressWarnings("ArrayRecordComponent") // only written out, never compared
    record Drawn(String name, boolean index, double[] values) {}

    /**
     * One signal.
     *
     * @param buy whether it buys
     * @param day days since 1970-01-01
     * @param price at which it opened its position
     */
    record Mark(boolean buy, long day, double price) {}

    static ChartData of(AnalysisResult result, String asset, Money money) {
        Series series = result.series();
        List<LocalDate> dates = series.dates();
        double[] prices = series.prices();
        Performance performance = result.performance();
        int[] rows = ScreenRows.of(
                prices,
                IntStream.concat(signalRows(result.trades(), dates), deepest(performance))
                        .toArray());
        return new ChartData(
                asset,
                money.code(),
                money.symbol(),
                decimals(prices, money),
                dates.isEmpty() ? 0 : dates.getFirst().toEpochDay(),
                steps(dates, rows),
                Arrays.stream(rows).mapToDouble(row -> prices[row]).toArray(),
                series.lines().stream().map(line -> drawn(line, rows)).toList(),
                drawn(performance.strategy(), rows, prices.length),
                result.trades().stream().map(ChartData::mark).toList());
    }

    private static double[] drawn(EquityCurve curve, int[] rows, int prices) {
        int firstRow = prices - curve.equity().length;
        return Arrays.stream(rows)
                .filter(row -> row >= firstRow)
                .mapToDouble(row -> new BigDecimal(curve.equity()[row - firstRow], SMALL_SCREEN).doubleValue())
                .toArray();
    }

    /** The rows of the largest drawdowns, which a chart of some rows must not lose. */
    private static IntStream deepest(Performance performance) {
        return Stream.of(performance.strategy(), performance.buyAndHold())
                .map(EquityCurve::drawdown)
                .filter(drawdown -> drawdown.length > 0)
                .mapToInt(drawdown -> performance.firstRow() + lowest(drawdown));
    }

    private static int lowest(double[] drawdown) {
        return IntStream.range(0, drawdown.length)
                .reduce((one, other) -> drawdown[other] > drawdown[one] ? other : one)
                .orElseThrow();
    }

    private static Drawn drawn(Line line, int[] rows) {
        return new Drawn(
                line.name(),
                line.scale() == Line.Scale.INDEX,
                Arrays.stream(rows)
                        .filter(row -> row >= line.firstRow())
                        .mapToDouble(row -> new BigDecimal(line.values()[row - line.firstRow()], SCREEN).doubleValue())
                        .toArray());
    }

    private static IntStream signalRows(List<TradeResult> trades, List<LocalDate> dates) {
        return trades.stream().mapToInt(trade -> Collections.binarySearch(dates, trade.openDate()));
    }

    private static Mark mark(TradeResult trade) {
        return new Mark(trade.signal().direction() > 0, trade.openDate().toEpochDay(), trade.openPrice());
    }

    private static int[] steps(List<LocalDate> dates, int[] rows) {
        return IntStream.range(1, rows.length)
                .map(i -> Math.toIntExact(
                        dates.get(rows[i]).toEpochDay() - dates.get(rows[i - 1]).toEpochDay()))
                .toArray();
    }

    /** Small prices need more decimals. */
    private static int decimals(double[] prices, Money money) {
        double smallest = Arrays.stream(prices).min().orElse(1);
        return smallest >= 1 ? money.decimals() : smallest >= 0.01 ? Math.max(4, money.decimals()) : 8;
    }
}
