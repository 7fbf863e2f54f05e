package io.tradeanalysis.worker.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What is around the lines of a chart: title, legend, axes. */
final class ChartFrame {

    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    static final Shape LEGEND_LINE = new Line2D.Double(0, 0, 16, 0);

    private static final Font LARGE = new Font(Font.SANS_SERIF, Font.BOLD, 15);
    private static final Color NONE = new Color(0, true);
    private static final BasicStroke GRID_LINE = new BasicStroke(0.6f);
    private static final double LEFT = 14;

    /** Share of the price that the axis covers at least, where the price hardly moves. */
    private static final double LEAST_RANGE = 0.02;

    /** Share of the range of prices that is left free below and above, where marks reach. */
    private static final double ROOM_FOR_MARKS = 0.04;

    /** Around the labels of prices, so that there are not too many. */
    private static final RectangleInsets WIDE = new RectangleInsets(9, 4, 9, 4);

    /** Between two panes. */
    private static final double GAP = 12;

    /** How many times as high as the lower pane the upper one is. */
    private static final int UPPER_SHARE = 3;

    private final String name;
    private final List<LocalDate> days;
    private final ChartTheme theme;

    ChartFrame(String name, List<LocalDate> days, ChartTheme theme) {
        this.name = name;
        this.days = days;
        this.theme = theme;
    }

    /** Milliseconds since 1970-01-01 at which a date begins: where it is across a chart. */
    static double millis(LocalDate date) {
        return 86_400_000.0 * date.toEpochDay();
    }

    /** A pane of lines and marks; the dates are below all panes. */
    XYPlot pane(ChartLayer layer, NumberAxis scale) {
        XYPlot plot = new XYPlot(layer.points(), null, scale, layer.renderer());
        plot.setBackgroundPaint(theme.ground());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(GRID_LINE);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(GRID_LINE);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        plot.setAxisOffset(new RectangleInsets(0, 0, 4, 4));
        return plot;
    }

    /** One pane with its frame. */
    JFreeChart around(XYPlot pane) {
        pane.setDomainAxis(dates());
        return framed(pane);
    }

    /** Two panes, the lower one smaller, over the same dates. */
    JFreeChart around(XYPlot upper, XYPlot lower) {
        CombinedDomainXYPlot panes = new CombinedDomainXYPlot(dates());
        panes.setGap(GAP);
        panes.add(upper, UPPER_SHARE);
        panes.add(lower, 1);
        return framed(panes);
    }

    /** Panes of the same height over the same dates. */
    JFreeChart around(List<XYPlot> panes) {
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(dates());
        all.setGap(GAP);
        panes.forEach(all::add);
        return framed(all);
    }

    /** A pane with a few words in its corner. */
    XYPlot named(XYPlot pane, String words) {
        TextTitle name = new TextTitle(words, SMALL);
        name.setPaint(theme.text());
        name.setPadding(1, 3, 1, 3);
        pane.addAnnotation(new XYTitleAnnotation(0, 1, name, RectangleAnchor.TOP_LEFT));
        return pane;
    }

    private JFreeChart framed(XYPlot plot) {
        plot.setInsets(new RectangleInsets(6, LEFT, 4, 8));
        JFreeChart picture = new JFreeChart(null, LARGE, plot, false);
        picture.setBackgroundPaint(theme.ground());
        picture.setPadding(new RectangleInsets(8, 0, 4, 4));
        picture.setTitle(title());
        picture.addSubtitle(legend(plot));
        return picture;
    }

    private TextTitle title() {
        TextTitle title = new TextTitle(name, LARGE);
        title.setPaint(theme.text());
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(2, LEFT, 0, 0);
        return title;
    }

    private LegendTitle legend(XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(SMALL);
        legend.setItemPaint(theme.muted());
        legend.setBackgroundPaint(NONE);
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(2, LEFT - 4, 0, 0);
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 4, 2, 4));
        legend.setItemLabelPadding(new RectangleInsets(2, 0, 2, 12));
        return legend;
    }

    DateAxis dates() {
        DateAxis dates = new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
        dates.setLowerMargin(0.02);
        dates.setUpperMargin(0.015);
        dates.setTickUnit(DateTicks.between(days.getFirst(), days.getLast()));
        return plain(dates);
    }

    /** Prices, of which the first is about this. */
    NumberAxis prices(String label, double first) {
        NumberAxis prices = money(label);
        prices.setAutoRangeMinimumSize(LEAST_RANGE * first);
        return prices;
    }

    /** Money, from its least to its most. */
    NumberAxis money(String label) {
        NumberAxis money = new NumberAxis(label);
        money.setAutoRangeIncludesZero(false);
        money.setAutoRangeStickyZero(false);
        money.setLowerMargin(ROOM_FOR_MARKS);
        money.setUpperMargin(ROOM_FOR_MARKS);
        money.setNumberFormatOverride(format("#,##0.######"));
        money.setTickLabelInsets(WIDE);
        return plain(money);
    }

    /** Shares as percent, 0 included. */
    NumberAxis shares(String label) {
        NumberAxis shares = new NumberAxis(label);
        shares.setNumberFormatOverride(format("0.## %"));
        shares.setTickLabelInsets(WIDE);
        return plain(shares);
    }

    /** Shares as percent, from none to the most. */
    NumberAxis shares(String label, double most) {
        NumberAxis shares = shares(label);
        shares.setRange(0, most);
        return shares;
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
    }

    /** What is between 0 and 100. */
    NumberAxis index() {
        NumberAxis index = new NumberAxis("Index");
        index.setRange(0, 100);
        index.setTickUnit(new NumberTickUnit(25));
        return plain(index);
    }

    private <A extends ValueAxis> A plain(A axis) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(theme.muted());
        axis.setLabelFont(SMALL);
        axis.setLabelPaint(theme.muted());
        return axis;
    }
}
