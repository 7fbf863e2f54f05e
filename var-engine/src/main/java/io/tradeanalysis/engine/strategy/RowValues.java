package io.tradeanalysis.engine.strategy;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.engine.prices.PriceSeries;
import java.util.Arrays;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/**
 * Values of rows that are already known, as one of ta4j's indicators. A million numbers stay an array.
 *
 * @param bars the series that the rows belong to
 * @param firstRow the first row with a value; rows before it have none
 * @param values from that row to the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed, never leaves the package
record RowValues(BarSeries bars, int firstRow, double[] values) implements Indicator<Num> {

    /** The prices themselves. */
    static RowValues of(PriceSeries prices, BarSeries bars) {
        return new RowValues(bars, 0, prices.prices());
    }

    /** One average a row. */
    static RowValues of(MovingAverage average, BarSeries bars) {
        double[] values = average.values();
        return new RowValues(bars, bars.getBarCount() - values.length, values);
    }

    /** What another indicator gives from a row on, asked row by row. */
    static RowValues of(Indicator<Num> indicator, int firstRow) {
        BarSeries bars = indicator.getBarSeries();
        int first = Math.min(firstRow, bars.getBarCount());
        double[] values = new double[bars.getBarCount() - first];
        for (int row = 0; row < bars.getBarCount(); row++) {
            double value = indicator.getValue(row).doubleValue();
            if (row >= first) {
                values[row - first] = value;
            }
        }
        return new RowValues(bars, first, values);
    }

    /** The same value on every row. */
    static RowValues constant(BarSeries bars, double value) {
        double[] values = new double[bars.getBarCount()];
        Arrays.fill(values, value);
        return new RowValues(bars, 0, values);
    }

    Line line(String name, Line.Scale scale) {
        return new Line(name, scale, firstRow, values);
    }

    @Override
    public Num getValue(int row) {
        return row < firstRow ? NaN.NaN : bars.numFactory().numOf(values[row - firstRow]);
    }

    @Override
    public int getCountOfUnstableBars() {
        return firstRow;
    }

    @Override
    public BarSeries getBarSeries() {
        return bars;
    }
}
