package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.trades.Trade;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYSeries;

/** The lines and marks of a chart as points: milliseconds across, price up. */
final class ChartSeries {

    private final PriceChart chart;

    ChartSeries(PriceChart chart) {
        this.chart = chart;
    }

    XYSeries prices() {
        return line("Adj Close", chart.series().prices(), 0);
    }

    XYSeries average() {
        return line(
                "SMA " + chart.period(),
                chart.series().movingAverage(),
                chart.series().firstAverage());
    }

    /** Joins the signals, and the last one with the last price, where its position still is. */
    XYSeries position() {
        XYSeries points = empty("In Position");
        List<Trade> trades = chart.trades();
        trades.forEach(trade -> points.add(chart.millis(trade.openRow()), trade.openPrice(), false));
        if (!trades.isEmpty()) {
            Trade last = trades.getLast();
            points.add(chart.millis(last.closeRow()), last.closePrice(), false);
        }
        return points;
    }

    XYSeries signals(Signal signal) {
        XYSeries points = empty(signal.name());
        chart.trades().stream()
                .filter(trade -> trade.signal() == signal)
                .forEach(trade -> points.add(chart.millis(trade.openRow()), trade.openPrice(), false));
        return points;
    }

    private XYSeries line(String name, double[] values, int firstRow) {
        XYSeries points = empty(name);
        IntStream.of(Thinning.rows(values)).forEach(i -> points.add(chart.millis(firstRow + i), values[i], false));
        return points;
    }

    private static XYSeries empty(String name) {
        return new XYSeries(name, false, true);
    }
}
