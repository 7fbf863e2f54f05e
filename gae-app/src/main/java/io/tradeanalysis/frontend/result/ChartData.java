package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.TradeResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the chart draws, small enough to travel inside the page: of a long series, what a screen can show of it.
 *
 * @param asset the asset's name
 * @param symbol sign of its currency
 * @param decimals decimals of a price
 * @param firstDay days since 1970-01-01 of the first price
 * @param steps days between neighbouring prices
 * @param prices those that are drawn, one more than steps
 * @param lines what the strategy looks at
 * @param trades the trades in their order
 */
@SuppressWarnings("ArrayRecordComponent") // only written out, never compared
record ChartData(
        String asset,
        String symbol,
        int decimals,
        long firstDay,
        int[] steps,
        double[] prices,
        List<Drawn> lines,
        List<Mark> trades) {

    private static final MathContext SCREEN = new MathContext(7);

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
        int[] rows = ScreenRows.of(prices, signalRows(result.trades(), dates));
        return new ChartData(
                asset,
                money.symbol(),
                decimals(prices, money),
                dates.isEmpty() ? 0 : dates.getFirst().toEpochDay(),
                steps(dates, rows),
                Arrays.stream(rows).mapToDouble(row -> prices[row]).toArray(),
                series.lines().stream().map(line -> drawn(line, rows)).toList(),
                result.trades().stream().map(ChartData::mark).toList());
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

    private static int[] signalRows(List<TradeResult> trades, List<LocalDate> dates) {
        return trades.stream()
                .mapToInt(trade -> Collections.binarySearch(dates, trade.openDate()))
                .toArray();
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
