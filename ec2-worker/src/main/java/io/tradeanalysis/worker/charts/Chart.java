package io.tradeanalysis.worker.charts;

import org.jfree.chart.JFreeChart;

/** Something to draw. */
interface Chart {

    /** What a reader calls it. */
    String title();

    /** It in the colours of a theme. */
    JFreeChart in(ChartTheme theme);
}
