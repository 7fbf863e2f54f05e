package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.AnalysisResult;
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
 * @param average A, the period of the moving average
 * @param firstDay days since 1970-01-01 of the first price
 * @param steps days between neighbouring prices
 * @param prices those that are drawn, one more than steps
 * @param averages moving average of the last of them, as many as have one, rounded to what a screen can show
 * @param trades the trades in their order
 */
@SuppressWarnings("ArrayRecordComponent") // only written out, never compared
record ChartData(
        String asset,
        String symbol,
        int decimals,
        int average,
        long firstDay,
        int[] steps,
        double[] prices,
        double[] averages,
        List<Mark> trades) {

    private static final MathContext SCREEN = new MathContext(7);

    /**
     * One signal.
     *
     * @param buy whether it buys
     * @param day days since 1970-01-01
     * @param price at which it opened its position
     */
    record Mark(boolean buy, long day, double price) {}

    static ChartData of(AnalysisResult result, Money money) {
        Series series = result.series();
        List<LocalDate> dates = series.dates();
        double[] prices = series.prices();
        double[] averages = series.movingAverage();
        int[] rows = ScreenRows.of(prices, signalRows(result.trades(), dates));
        int without = prices.length - averages.length;
        return new ChartData(
                result.request().asset(),
                money.symbol(),
                decimals(prices, money),
                result.request().movingAverage(),
                dates.isEmpty() ? 0 : dates.getFirst().toEpochDay(),
                steps(dates, rows),
                Arrays.stream(rows).mapToDouble(row -> prices[row]).toArray(),
                Arrays.stream(rows)
                        .filter(row -> row >= without)
                        .mapToDouble(row -> new BigDecimal(averages[row - without], SCREEN).doubleValue())
                        .toArray(),
                result.trades().stream().map(ChartData::mark).toList());
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
