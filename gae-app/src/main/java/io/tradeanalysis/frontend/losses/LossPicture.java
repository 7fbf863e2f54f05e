package io.tradeanalysis.frontend.losses;

import io.tradeanalysis.contract.result.Interval;
import io.tradeanalysis.contract.result.LossHistogram;
import io.tradeanalysis.contract.result.RiskFigures;
import io.tradeanalysis.frontend.result.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The histogram as shapes of a picture that is 800 wide and 300 high.
 *
 * @param bars a bin each
 * @param marks VaR and ES of the lowest and of the highest level
 * @param ticks of the axis of losses
 */
public record LossPicture(List<Bar> bars, List<Mark> marks, List<Tick> ticks) {

    private static final double WIDTH = 800;

    /** Where the axis is, and how high the highest bar stands on it. */
    private static final double AXIS = 270;

    private static final double HIGHEST = 190;

    /** Names of marks stand above the bars, each in a line of its own. */
    private static final double FIRST_LINE = 14;

    private static final double LINE = 16;

    private static final int TICKS = 7;

    /** Room that a name needs beside its mark. */
    private static final double NAME = 90;

    /** Copies the lists. */
    public LossPicture {
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
        ticks = List.copyOf(ticks);
    }

    /**
     * One bin.
     *
     * @param style {@code beyond} where its losses are beyond the Value at Risk of the lowest level
     * @param title what it holds
     */
    public record Bar(String x, String y, String width, String height, String style, String title) {}

    /**
     * One figure: a line, and its interval as an area.
     *
     * @param style {@code var} or {@code es}
     * @param from of the interval
     * @param width of the interval
     * @param top of both
     * @param height of both
     * @param textY where its name stands
     * @param textX where its name stands
     * @param anchor which end of its name is there
     */
    public record Mark(
            String style,
            String x,
            String from,
            String width,
            String top,
            String height,
            String name,
            String textX,
            String textY,
            String anchor) {}

    /** One loss on the axis. */
    public record Tick(String x, String label) {}

    static LossPicture of(LossHistogram histogram, List<RiskFigures> risk, Money money) {
        Scale scale = Scale.of(histogram);
        List<RiskFigures> drawn =
                risk.stream().filter(figures -> figures.valueAtRisk() != null).toList();
        double beyond = drawn.isEmpty()
                ? Double.POSITIVE_INFINITY
                : value(drawn.getFirst().valueAtRisk());
        return new LossPicture(bars(histogram, scale, beyond, money), marks(drawn, scale), scale.ticks(money));
    }

    private static List<Bar> bars(LossHistogram histogram, Scale scale, double beyond, Money money) {
        int most = Collections.max(histogram.counts());
        List<Bar> bars = new ArrayList<>();
        for (int bin = 0; bin < histogram.counts().size(); bin++) {
            int count = histogram.counts().get(bin);
            double left = scale.x(histogram.edge(bin));
            double right = scale.x(histogram.edge(bin + 1));
            double height = HIGHEST * count / most;
            double middle = (histogram.edge(bin) + histogram.edge(bin + 1)) / 2;
            bars.add(new Bar(
                    text(left),
                    text(AXIS - height),
                    text(Math.max(1, right - left - 0.5)),
                    text(height),
                    middle > beyond ? "beyond" : "",
                    String.format(
                            Locale.ROOT,
                            "%,d losses from %s to %s",
                            count,
                            money.amount(histogram.edge(bin)),
                            money.amount(histogram.edge(bin + 1)))));
        }
        return bars;
    }

    private static List<Mark> marks(List<RiskFigures> risk, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        List<RiskFigures> ends = risk.size() > 1 ? List.of(risk.getFirst(), risk.getLast()) : risk;
        for (RiskFigures figures : ends) {
            String percent = figures.confidence().percent();
            marks.add(mark("var", "VaR " + percent, figures.valueAtRisk(), figures.interval(), scale, marks.size()));
            marks.add(mark(
                    "es",
                    "ES " + percent,
                    figures.expectedShortfall(),
                    figures.expectedShortfallInterval(),
                    scale,
                    marks.size()));
        }
        return marks;
    }

    private static Mark mark(
            String style, String name, @Nullable Double loss, @Nullable Interval interval, Scale scale, int line) {
        double x = scale.x(value(loss));
        double from = interval == null ? x : scale.x(interval.lower());
        double to = interval == null ? x : interval.upper() == null ? WIDTH : scale.x(interval.upper());
        boolean isLeft = x > WIDTH - NAME;
        double y = FIRST_LINE + line * LINE;
        double top = y - LINE + 6;
        return new Mark(
                style,
                text(x),
                text(from),
                text(Math.max(1, to - from)),
                text(top),
                text(AXIS - top),
                name + " %",
                text(isLeft ? x - 5 : x + 5),
                text(y),
                isLeft ? "end" : "start");
    }

    private static double value(@Nullable Double figure) {
        return figure == null ? Double.NaN : figure;
    }

    private static String text(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /**
     * Where a loss is.
     *
     * @param from the loss at the left end
     * @param to the loss at the right end, above it
     */
    private record Scale(double from, double to) {

        static Scale of(LossHistogram histogram) {
            double margin = histogram.width() > 0 ? 0 : Math.max(1, Math.abs(histogram.from()));
            return new Scale(histogram.from() - margin, histogram.to() + margin);
        }

        double x(double loss) {
            return WIDTH * (loss - from) / (to - from);
        }

        List<Tick> ticks(Money money) {
            double step = step((to - from) / TICKS);
            List<Tick> ticks = new ArrayList<>();
            for (double loss = Math.ceil(from / step) * step; loss <= to; loss += step) {
                double x = x(loss);
                if (x >= 30 && x <= WIDTH - 30) {
                    ticks.add(new Tick(text(x), money.tick(Math.abs(loss) < step / 2 ? 0 : loss, step)));
                }
            }
            return ticks;
        }

        /** 1, 2 or 5 times a power of ten, at least this. */
        private static double step(double least) {
            double power = Math.pow(10, Math.floor(Math.log10(least)));
            double times = least / power;
            return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        }
    }
}
