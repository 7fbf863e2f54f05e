package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.Line;
import io.tradeanalysis.contract.result.Signal;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** Paints a price chart on anything that can be drawn on. */
final class ChartPainter {

    /** Width in units of the drawing; a picture has twice as many pixels. */
    static final int WIDTH = 800;

    /** Height in units of the drawing. */
    static final int HEIGHT = 450;

    private static final BasicStroke PRICE_LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke POSITION_LINE =
            new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke STRATEGY_LINE =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {0.1f, 3.2f}, 0f);

    private static final BasicStroke INDEX_LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final PriceChart chart;
    private final ChartTheme theme;

    ChartPainter(PriceChart chart, ChartTheme theme) {
        this.chart = chart;
        this.theme = theme;
    }

    /**
     * Paints it.
     *
     * @throws InterruptedException if nobody waits for the picture any more, so that it need not be written
     */
    void paint(Graphics2D graphics) throws InterruptedException {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        if (Thread.interrupted()) {
            throw new InterruptedException("nobody waits for the picture any more");
        }
    }

    private JFreeChart draw() {
        ChartSeries series = new ChartSeries(chart);
        ChartFrame frame = new ChartFrame(chart, theme);
        XYPlot prices = frame.pane(prices(series), frame.prices());
        List<XYSeries> indices = series.lines(Line.Scale.INDEX);
        return indices.isEmpty()
                ? frame.around(prices)
                : frame.around(prices, frame.pane(layer(indices, INDEX_LINE), frame.index()));
    }

    private ChartLayer prices(ChartSeries series) {
        double size = Marks.size(chart.trades().size());
        ChartLayer layer = new ChartLayer(theme);
        layer.addLine(series.prices(), theme.price(), PRICE_LINE);
        addLines(layer, series.lines(Line.Scale.PRICE), STRATEGY_LINE);
        layer.addLine(series.position(), theme.position(), POSITION_LINE);
        layer.addMarks(series.signals(Signal.BUY), theme.buy(), Marks::up, size);
        layer.addMarks(series.signals(Signal.SELL), theme.sell(), Marks::down, size);
        return layer;
    }

    private ChartLayer layer(List<XYSeries> lines, BasicStroke stroke) {
        ChartLayer layer = new ChartLayer(theme);
        addLines(layer, lines, stroke);
        return layer;
    }

    private void addLines(ChartLayer layer, List<XYSeries> lines, BasicStroke stroke) {
        for (int i = 0; i < lines.size(); i++) {
            layer.addLine(lines.get(i), theme.line(i), stroke);
        }
    }
}
