package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.frontend.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The losses of the last bars under each model's Value at Risk at 99 %, in hundredths of a percent, small enough for a page.
 *
 * @param bars how many were graded; of more than {@value #MOST_BARS}, the last ones are here
 * @param firstDay days since 1970-01-01 of the first bar
 * @param steps days between neighbouring bars
 * @param losses one more than steps
 * @param models those that have lines
 */
@SuppressWarnings("ArrayRecordComponent") // only written out, never compared
record GradingChart(int bars, long firstDay, int[] steps, int[] losses, List<Curve> models) {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.of("0.99");

    /** More bars than any screen has pixels. */
    private static final int MOST_BARS = 5_000;

    private static final double BASIS_POINTS = 10_000;

    /**
     * One model's line.
     *
     * @param name the model
     * @param valueAtRisk one a loss
     * @param exceptions the bars that lost more, from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // only written out, never compared
    record Curve(String name, int[] valueAtRisk, int[] exceptions) {}

    static Optional<GradingChart> of(Grading grading) {
        int bars = grading.bars().losses().length;
        int first = Math.max(0, bars - MOST_BARS);
        List<Curve> models = grading.levels().stream()
                .filter(level -> level.confidence().equals(LEVEL))
                .map(LevelGrading::models)
                .flatMap(List::stream)
                .flatMap(model -> curve(model, first).stream())
                .toList();
        if (bars == 0 || models.isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> dates = grading.bars().dates().subList(first, bars);
        return Optional.of(new GradingChart(
                bars,
                dates.getFirst().toEpochDay(),
                IntStream.range(1, dates.size())
                        .map(i -> Math.toIntExact(
                                dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay()))
                        .toArray(),
                points(grading.bars().losses(), first),
                models));
    }

    private static Optional<Curve> curve(ModelGrade model, int first) {
        GradeFigures figures = model.figures();
        return figures == null || figures.valueAtRisk().length == 0
                ? Optional.empty()
                : Optional.of(new Curve(
                        Words.of(model.model()),
                        points(figures.valueAtRisk(), first),
                        figures.exceptions().stream()
                                .mapToInt(bar -> bar - first)
                                .filter(bar -> bar >= 0)
                                .toArray()));
    }

    private static int[] points(double[] shares, int first) {
        return IntStream.range(first, shares.length)
                .map(i -> (int) Math.round(shares[i] * BASIS_POINTS))
                .toArray();
    }
}
