package io.tradeanalysis.frontend.result;

import io.tradeanalysis.contract.result.AnalysisResult;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.TradeResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What the chart draws, small enough to travel inside the page.
 *
 * @param asset the asset's name
 * @param symbol sign of its currency
 * @param decimals decimals of a price
 * @param average A, the period of the moving average
 * @param firstDay days since 1970-01-01 of the first price
 * @param steps days between neighbouring prices
 * @param prices one more than steps
 * @param averages moving average of the last prices, as many as have one, rounded to what a screen can show
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
        return new ChartData(
                result.request().asset(),
                money.symbol(),
                decimals(series.prices(), money),
                result.request().movingAverage(),
                dates.isEmpty() ? 0 : dates.getFirst().toEpochDay(),
                steps(dates),
                series.prices(),
                Arrays.stream(series.movingAverage())
                        .map(average -> new BigDecimal(average, SCREEN).doubleValue())
                        .toArray(),
                result.trades().stream().map(ChartData::mark).toList());
    }

    private static Mark mark(TradeResult trade) {
        return new Mark(trade.signal().direction() > 0, trade.openDate().toEpochDay(), trade.openPrice());
    }

    private static int[] steps(List<LocalDate> dates) {
        int[] steps = new int[Math.max(0, dates.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] =
                    Math.toIntExact(dates.get(i + 1).toEpochDay() - dates.get(i).toEpochDay());
        }
        return steps;
    }

    /** Small prices need more decimals. */
    private static int decimals(double[] prices, Money money) {
        double smallest = Arrays.stream(prices).min().orElse(1);
        return smallest >= 1 ? money.decimals() : smallest >= 0.01 ? Math.max(4, money.decimals()) : 8;
    }
}
