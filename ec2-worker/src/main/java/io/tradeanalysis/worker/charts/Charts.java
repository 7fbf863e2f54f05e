package io.tradeanalysis.worker.charts;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.engine.analysis.AnalysisPlan;
import io.tradeanalysis.worker.calls.Outcome;
import io.tradeanalysis.worker.calls.Outlines;
import io.tradeanalysis.worker.calls.Places;
import io.tradeanalysis.worker.calls.PriceSource;
import io.tradeanalysis.worker.prices.PriceLookup;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jfree.chart.text.TextUtils;

/**
 * Draws the charts of analyses: prices with signals, or equity with drawdown, for which no risk is computed; and the exceptions of
 * gradings. One is drawn at a time, since drawing is work for a core and analyses come first.
 */
public final class Charts implements AutoCloseable {

    /** Charts that are drawn or wait for it, at most: about a second's work. */
    private static final int MOST_AT_ONCE = 8;

    /** How often whoever waits is asked whether they still do. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(100);

    private final Places places = new Places(MOST_AT_ONCE);
    private final ExecutorService painter;

    /** Charts with a painter of their own. */
    public Charts() {
        this(Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("painter").daemon().factory()));
    }

    Charts(ExecutorService painter) {
        this.painter = painter;
    }

    /**
     * Draws the chart of an analysis.
     *
     * @param isGone whether nobody waits for it any more; then it is not begun, or stopped at the next step
     * @throws IOException if the prices can't be had now
     */
    public Outcome<byte[]> draw(
            AnalysisRequest request,
            PriceSource prices,
            PictureSubject subject,
            PictureFormat format,
            ChartTheme theme,
            BooleanSupplier isGone)
            throws IOException, InterruptedException {
        return places.take(() -> prices.use(found -> drawNow(request, found, subject, format, theme, isGone)));
    }

    /**
     * Draws the exceptions of a grading. How many wait for that, whoever grades has to bound.
     *
     * @param isGone whether nobody waits for it any more; asked all the while
     * @return a picture for each look; none where there is nothing to draw
     */
    public Outcome<List<byte[]>> draw(Grading grading, List<Look> looks, BooleanSupplier isGone)
            throws InterruptedException {
        ExceptionsChart chart = ExceptionsChart.of(grading);
        Outcome<List<byte[]>> drawn = new Outcome.Done<>(List.of());
        for (Look look : chart.isEmpty() ? List.<Look>of() : looks) {
            drawn = drawn.then(before -> await(painter.submit(drawing(chart, look.format(), look.theme())), isGone)
                    .then(picture -> new Outcome.Done<>(
                            Stream.concat(before.stream(), Stream.of(picture)).toList())));
        }
        return drawn;
    }

    private Outcome<byte[]> drawNow(
            AnalysisRequest request,
            PriceLookup.Found found,
            PictureSubject subject,
            PictureFormat format,
            ChartTheme theme,
            BooleanSupplier isGone)
            throws InterruptedException {
        return Outlines.ofTrades(request, found.prices())
                .then(outline -> isGone.getAsBoolean()
                        ? new Outcome.Abandoned<>()
                        : await(
                                painter.submit(drawing(chart(request, found, outline.plan(), subject), format, theme)),
                                isGone));
    }

    private static Chart chart(
            AnalysisRequest request, PriceLookup.Found found, AnalysisPlan plan, PictureSubject subject) {
        return switch (subject) {
            case PRICES -> new PriceChart(request.asset(), found.currency(), plan.series(), plan.trades());
            case EQUITY ->
                new EquityChart(
                        request.asset(), found.currency(), found.prices().dates(), plan.performance());
        };
    }

    private static Callable<byte[]> drawing(Chart chart, PictureFormat format, ChartTheme theme) {
        return () -> {
            TextUtils.setUseDrawRotatedStringWorkaround(false); // it would make outlines of an axis's name
            ChartPainter painting = new ChartPainter(chart, theme);
            return switch (format) {
                case PNG -> PngPicture.of(painting);
                case SVG -> SvgPicture.of(painting, chart.title());
            };
        };
    }

    private static Outcome<byte[]> await(Future<byte[]> picture, BooleanSupplier isGone) throws InterruptedException {
        try {
            while (!isGone.getAsBoolean()) {
                try {
                    return new Outcome.Done<>(picture.get(LOOK_INTERVAL.toMillis(), TimeUnit.MILLISECONDS));
                } catch (TimeoutException _) {
                    // it waits for its turn, or is being drawn
                }
            }
            return new Outcome.Abandoned<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("drawing a chart", e.getCause());
        } finally {
            picture.cancel(true);
        }
    }

    @Override
    public void close() {
        painter.shutdownNow();
    }
}
