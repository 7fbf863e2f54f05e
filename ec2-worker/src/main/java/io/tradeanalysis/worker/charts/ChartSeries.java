package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.Line;
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

    /** What the strategy looks at, as far as it is measured in the same as the prices, or not. */
    List<XYSeries> lines(Line.Scale scale) {
        return chart.series().lines().stream()
                .filter(line -> line.scale() == scale)
                .map(line -> line(line.name(), line.values(), line.firstRow()))
                .filter(line -> !line.isEmpty())
                .toList();
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
