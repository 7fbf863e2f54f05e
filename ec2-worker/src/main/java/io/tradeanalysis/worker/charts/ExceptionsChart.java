package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.ModelGrade;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/**
 * The losses of the graded bars under each model's Value at Risk at 99 %, one pane a model, with the exceptions marked. All panes
 * have the same scale; gains are left out.
 *
 * @param asset its symbol
 * @param dates of the graded bars
 * @param losses one for each date, as a share of the position
 * @param models that have a line
 */
@SuppressWarnings("ArrayRecordComponent") // only drawn, never compared
record ExceptionsChart(String asset, List<LocalDate> dates, double[] losses, List<ModelGrade> models) implements Chart {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.of("0.99");
    private static final BasicStroke COLUMN = new BasicStroke(0.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL);
    private static final BasicStroke LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double MARK = 4;

    /** Free above the largest loss, where the model's name is. */
    private static final double HEADROOM = 1.4;

    /** What the scale reaches to at least, where nothing was lost. */
    private static final double LEAST = 0.001;

    ExceptionsChart {
        dates = List.copyOf(dates);
        models = List.copyOf(models);
    }

    static ExceptionsChart of(Grading grading) {
        return new ExceptionsChart(
                grading.request().asset(),
                grading.bars().dates(),
                grading.bars().losses(),
                grading.levels().stream()
                        .filter(level -> level.confidence().equals(LEVEL))
                        .flatMap(level -> level.models().stream())
                        .filter(model ->
                                model.figures() != null && model.figures().valueAtRisk().length > 0)
                        .toList());
    }

    /** Whether there is nothing to draw: no bar was graded, or no model has a line. */
    boolean isEmpty() {
        return dates.isEmpty() || models.isEmpty();
    }

    @Override
    public String title() {
        return asset + " Losses of a long position and Value at Risk at 99 %";
    }

    @Override
    public JFreeChart in(ChartTheme theme) {
        ChartFrame frame = new ChartFrame(title(), dates, theme);
        double most = Math.max(LEAST, HEADROOM * Arrays.stream(losses).max().orElse(0));
        return frame.around(IntStream.range(0, models.size())
                .mapToObj(number -> pane(frame, number, most, theme))
                .toList());
    }

    private XYPlot pane(ChartFrame frame, int number, double most, ChartTheme theme) {
        GradeFigures figures = Objects.requireNonNull(models.get(number).figures());
        ChartLayer layer = new ChartLayer(theme);
        layer.addLine(columns(), theme.muted(), COLUMN);
        layer.addLine(line(figures.valueAtRisk()), theme.price(), LINE);
        layer.addMarks(exceptions(figures), theme.sell(), ExceptionsChart::circle, MARK);
        if (number > 0) {
            layer.hideFromLegend();
        }
        return frame.named(
                frame.pane(layer, frame.shares("Loss over 1 bar", most)),
                words(models.get(number).model(), figures));
    }

    private static String words(Model model, GradeFigures figures) {
        return String.format(
                Locale.ROOT,
                "%s: %,d exceptions, %,.1f expected",
                name(model),
                figures.exceptions().size(),
                figures.expected());
    }

    private static String name(Model model) {
        return switch (model) {
            case NORMAL -> "Normal";
            case STUDENT_T -> "Student-t";
            case BOOTSTRAP -> "Bootstrap";
            case FILTERED_HISTORICAL -> "Filtered historical (GARCH)";
        };
    }

    /** From nought up to each loss and down again: one line that covers what columns would. */
    private XYSeries columns() {
        XYSeries points = empty("Loss of a bar");
        for (int bar : Thinning.highest(losses, IntStream.range(0, losses.length))) {
            points.add(millis(bar), 0, false);
            points.add(millis(bar), Math.max(0, losses[bar]), false);
            points.add(millis(bar), 0, false);
        }
        return points;
    }

    private XYSeries line(double[] valueAtRisk) {
        XYSeries points = empty("Value at Risk at 99 %");
        IntStream.of(Thinning.rows(valueAtRisk)).forEach(bar -> points.add(millis(bar), valueAtRisk[bar], false));
        return points;
    }

    private XYSeries exceptions(GradeFigures figures) {
        XYSeries points = empty("Exception");
        for (int bar : Thinning.highest(losses, figures.exceptions().stream().mapToInt(Integer::intValue))) {
            points.add(millis(bar), losses[bar], false);
        }
        return points;
    }

    private double millis(int bar) {
        return ChartFrame.millis(dates.get(bar));
    }

    private static Shape circle(double size) {
        return new Ellipse2D.Double(-size / 2, -size / 2, size, size);
    }

    private static XYSeries empty(String name) {
        return new XYSeries(name, false, true);
    }
}
