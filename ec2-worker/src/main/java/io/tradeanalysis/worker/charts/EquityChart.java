package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.result.EquityCurve;
import io.tradeanalysis.contract.result.Performance;
import java.awt.BasicStroke;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYSeries;

/**
 * What an equity chart shows.
 *
 * @param asset its symbol
 * @param currency ISO 4217 code of the capital
 * @param dates of the whole series
 * @param performance with the curves, up to the last date; nothing is drawn where they are empty
 */
record EquityChart(String asset, String currency, List<LocalDate> dates, Performance performance) implements Chart {

    private static final BasicStroke LINE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    EquityChart {
        dates = List.copyOf(dates);
    }

    @Override
    public String title() {
        return asset + " Equity and Drawdown";
    }

    @Override
    public JFreeChart in(ChartTheme theme) {
        ChartFrame frame = new ChartFrame(title(), dates, theme);
        ChartLayer equity = new ChartLayer(theme);
        equity.addLine(line("Buy & hold", performance.buyAndHold().equity()), theme.muted(), LINE);
        equity.addLine(line("Strategy", performance.strategy().equity()), theme.line(1), LINE);
        ChartLayer drawdown = new ChartLayer(theme);
        drawdown.addLine(line("Buy & hold, drawdown", fallen(performance.buyAndHold())), theme.muted(), LINE);
        drawdown.addLine(line("Strategy, drawdown", fallen(performance.strategy())), theme.line(1), LINE);
        drawdown.hideFromLegend();
        return frame.around(
                frame.pane(equity, frame.money("Equity (%s)".formatted(currency))),
                frame.pane(drawdown, frame.shares("Drawdown")));
    }

    private static double[] fallen(EquityCurve curve) {
        return Arrays.stream(curve.drawdown()).map(share -> -share).toArray();
    }

    private XYSeries line(String name, double[] values) {
        XYSeries points = new XYSeries(name, false, true);
        int firstRow = dates.size() - values.length;
        IntStream.of(Thinning.rows(values))
                .forEach(i -> points.add(ChartFrame.millis(dates.get(firstRow + i)), values[i], false));
        return points;
    }
}
