package io.tradeanalysis.benchmarks.growth;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves on axes that are logarithmic, where a straight line of slope 1 is linear growth. */
final class GrowthChart {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 560;

    static void write(List<Curve> curves, Path file) throws IOException {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Curve curve : curves) {
            XYSeries series = new XYSeries(String.format(Locale.ROOT, "%s: slope %.2f", curve.title(), curve.slope()));
            for (int i = 0; i < curve.sizes().size(); i++) {
                series.add((double) curve.sizes().get(i), curve.nanos().get(i) / 1e6);
            }
            all.addSeries(series);
        }
        JFreeChart chart = ChartFactory.createXYLineChart("Time as work grows", "size", "milliseconds", all);
        XYPlot plot = chart.getXYPlot();
        plot.setDomainAxis(axis("size"));
        plot.setRangeAxis(axis("milliseconds"));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setRenderer(new XYLineAndShapeRenderer(true, true));
        Files.createDirectories(file.toAbsolutePath().getParent());
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
    }

    private static LogAxis axis(String name) {
        LogAxis axis = new LogAxis(name);
        axis.setBase(10);
        axis.setTickUnit(new NumberTickUnit(1)); // powers of ten
        axis.setNumberFormatOverride(NumberFormat.getNumberInstance(Locale.ROOT));
        return axis;
    }

    private GrowthChart() {}
}
