package io.tradeanalysis.worker.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** Paints a chart on anything that can be drawn on. */
final class ChartPainter {

    /** Width in units of the drawing; a picture has twice as many pixels. */
    static final int WIDTH = 800;

    /** Height in units of the drawing. */
    static final int HEIGHT = 450;

    private final Chart chart;
    private final ChartTheme theme;

    ChartPainter(Chart chart, ChartTheme theme) {
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
        chart.in(theme).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        if (Thread.interrupted()) {
            throw new InterruptedException("nobody waits for the picture any more");
        }
    }
}
