package io.tradeanalysis.worker.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.function.DoubleFunction;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines and marks over one scale, and how each is drawn. What is empty is left out, in the legend too. */
final class ChartLayer {

    private static final BasicStroke MARK_LINE = new BasicStroke(0.7f);

    private final XYSeriesCollection points = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    private final ChartTheme theme;

    ChartLayer(ChartTheme theme) {
        this.theme = theme;
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultLegendTextFont(ChartFrame.SMALL);
        renderer.setDefaultLegendTextPaint(theme.muted());
        renderer.setLegendLine(ChartFrame.LEGEND_LINE);
    }

    XYSeriesCollection points() {
        return points;
    }

    XYLineAndShapeRenderer renderer() {
        return renderer;
    }

    void addLine(XYSeries line, Color colour, BasicStroke stroke) {
        if (line.isEmpty()) {
            return;
        }
        int index = points.getSeriesCount();
        points.addSeries(line);
        renderer.setSeriesLinesVisible(index, true);
        renderer.setSeriesShapesVisible(index, false);
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesStroke(index, stroke);
    }

    /**
     * Adds marks.
     *
     * @param size width of one
     */
    void addMarks(XYSeries marks, Color colour, DoubleFunction<Shape> shape, double size) {
        if (marks.isEmpty()) {
            return;
        }
        int index = points.getSeriesCount();
        points.addSeries(marks);
        renderer.setSeriesLinesVisible(index, false);
        renderer.setSeriesShapesVisible(index, true);
        renderer.setSeriesShape(index, shape.apply(size));
        renderer.setLegendShape(index, shape.apply(Marks.LEGEND));
        renderer.setSeriesPaint(index, colour);
        renderer.setSeriesFillPaint(index, colour);
        renderer.setSeriesOutlinePaint(index, theme.ground());
        renderer.setSeriesOutlineStroke(index, MARK_LINE);
    }

    /** Leaves its lines out of the legend, where others of the same colours are named. */
    void hideFromLegend() {
        renderer.setDefaultSeriesVisibleInLegend(false);
    }
}
