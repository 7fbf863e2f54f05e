package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Series;
import io.tradeanalysis.contract.result.Signal;
import io.tradeanalysis.engine.trades.Trade;
import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/**
 * What a price chart shows.
 *
 * @param asset its symbol
 * @param currency ISO 4217 code of the prices
 * @param series the prices and the lines of the strategy
 * @param trades whose signals are marked, in their order
 */
record PriceChart(String asset, String currency, Series series, List<Trade> trades) implements Chart {

    private static final BasicStroke PRICE_LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke POSITION_LINE =
            new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke STRATEGY_LINE =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {0.1f, 3.2f}, 0f);
    private static final BasicStroke INDEX_LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    PriceChart {
        trades = List.copyOf(trades);
    }

    @Override
    public String title() {
        return asset + " Daily Chart";
    }

    /** Milliseconds since 1970-01-01 at which the date of a row begins. */
    double millis(int row) {
        return ChartFrame.millis(series.dates().get(row));
    }

    @Override
    public JFreeChart in(ChartTheme theme) {
        ChartSeries lines = new ChartSeries(this);
        ChartFrame frame = new ChartFrame(title(), series.dates(), theme);
        XYPlot prices =
                frame.pane(prices(lines, theme), frame.prices("Price (%s)".formatted(currency), series.prices()[0]));
        List<XYSeries> indices = lines.lines(Line.Scale.INDEX);
        return indices.isEmpty()
                ? frame.around(prices)
                : frame.around(prices, frame.pane(layer(indices, INDEX_LINE, theme), frame.index()));
    }

    private ChartLayer prices(ChartSeries series, ChartTheme theme) {
        double size = Marks.size(trades.size());
        ChartLayer layer = new ChartLayer(theme);
        layer.addLine(series.prices(), theme.price(), PRICE_LINE);
        addLines(layer, series.lines(Line.Scale.PRICE), STRATEGY_LINE, theme);
        layer.addLine(series.position(), theme.position(), POSITION_LINE);
        layer.addMarks(series.signals(Signal.BUY), theme.buy(), Marks::up, size);
        layer.addMarks(series.signals(Signal.SELL), theme.sell(), Marks::down, size);
        return layer;
    }

    private static ChartLayer layer(List<XYSeries> lines, BasicStroke stroke, ChartTheme theme) {
        ChartLayer layer = new ChartLayer(theme);
        addLines(layer, lines, stroke, theme);
        return layer;
    }

    private static void addLines(ChartLayer layer, List<XYSeries> lines, BasicStroke stroke, ChartTheme theme) {
        for (int i = 0; i < lines.size(); i++) {
            layer.addLine(lines.get(i), theme.line(i), stroke);
        }
    }
}
