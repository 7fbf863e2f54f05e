package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.Signal;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Paints a price chart on anything that can be drawn on. */
final class ChartPainter {

    /** Width in units of the drawing; a picture has twice as many pixels. */
    static final int WIDTH = 800;

    /** Height in units of the drawing. */
    static final int HEIGHT = 450;

    private static final BasicStroke PRICE_LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke POSITION_LINE =
            new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke AVERAGE_LINE =
            new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1f, new float[] {0.1f, 3.2f}, 0f);
    private static final BasicStroke MARK_LINE = new BasicStroke(0.7f);

    private final PriceChart chart;
    private final ChartTheme theme;

    ChartPainter(PriceChart chart, ChartTheme theme) {
        this.chart = chart;
        this.theme = theme;
    }

    void paint(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    private JFreeChart draw() {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultLegendTextFont(ChartFrame.SMALL);
        renderer.setDefaultLegendTextPaint(theme.muted());
        renderer.setLegendLine(ChartFrame.LEGEND_LINE);
        ChartSeries series = new ChartSeries(chart);
        addLine(lines, renderer, series.prices(), theme.price(), PRICE_LINE);
        addLine(lines, renderer, series.average(), theme.average(), AVERAGE_LINE);
        addLine(lines, renderer, series.position(), theme.position(), POSITION_LINE);
        addMarks(lines, renderer, series.signals(Signal.BUY), theme.buy(), Marks::up);
        addMarks(lines, renderer, series.signals(Signal.SELL), theme.sell(), Marks::down);
        ChartFrame frame = new ChartFrame(chart, theme);
        return frame.around(new XYPlot(lines, frame.dates(), frame.prices(), renderer));
    }

    private static void addLine(
            XYSeriesCollection lines,
            XYLineAndShapeRenderer renderer,
            XYSeries line,
            Color colour,
            BasicStroke stroke) {
        if (line.isEmpty()) {
            return;
        }
        int index = lines.getSeriesCount();
        lines.addSeries(line);
        renderer.setSeriesLinesVisible(index, true);
        renderer.setSeriesShapesVisible(index, false);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesStroke(index, stroke);
    }

    private void addMarks(
            XYSeriesCollection lines,
            XYLineAndShapeRenderer renderer,
            XYSeries marks,
            Color colour,
            DoubleFunction<Shape> shape) {
        if (marks.isEmpty()) {
            return;
        }
        int index = lines.getSeriesCount();
        lines.addSeries(marks);
        renderer.setSeriesLinesVisible(index, false);
        renderer.setSeriesShapesVisible(index, true);
        renderer.setSeriesShape(index, shape.apply(Marks.size(chart.trades().size())));
        renderer.setLegendShape(index, shape.apply(Marks.LEGEND));
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesFillPaint(index, colour);
        renderer.setSeriesOutlinePaint(index, theme.ground());
        renderer.setSeriesOutlineStroke(index, MARK_LINE);
    }
}
