package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.frontend.analysis.Permalink;
import io.tradeanalysis.frontend.web.Json;
import java.util.List;
import java.util.Locale;

/**
 * A grading as the page shows it.
 *
 * @param asset the asset's name
 * @param back the result that it is of; empty where no address leads there
 * @param question what was graded, in one line
 * @param levels a table for each level
 * @param notices what a reader must know
 * @param chart the chart's data as JSON for the inside of a script element; empty where there is nothing to draw
 * @param link the addresses of the same inputs
 * @param facts what it took
 */
public record GradingView(
        String asset,
        String back,
        String question,
        List<LevelTable> levels,
        List<String> notices,
        String chart,
        Permalink link,
        String facts) {

    /** The only level with a traffic light. */
    private static final ConfidenceLevel BASEL = ConfidenceLevel.of("0.99");

    /** Copies the lists. */
    public GradingView {
        levels = List.copyOf(levels);
        notices = List.copyOf(notices);
    }

    /**
     * How a grading is shown.
     *
     * @param name what its asset is called here
     */
    public static GradingView of(Grading grading, String name) {
        return new GradingView(
                name,
                grading.request().isOfOwnPrices()
                        ? ""
                        : Permalink.of(grading.request()).page(),
                question(grading, name),
                grading.levels().stream().map(GradingView::table).toList(),
                grading.notices(),
                GradingChart.of(grading).map(Json::island).orElse(""),
                Permalink.of(grading.request()),
                String.format(
                        Locale.ROOT,
                        "%,d forecasts in %,d ms",
                        4L * grading.bars().losses().length,
                        grading.measured().wallMillis()));
    }

    private static LevelTable table(LevelGrading level) {
        boolean lit = level.confidence().equals(BASEL);
        return new LevelTable(
                level.confidence().percent(),
                level.sentence(),
                level.models().stream().map(model -> GradeRow.of(model, lit)).toList());
    }

    private static String question(Grading grading, String name) {
        List<?> dates = grading.bars().dates();
        return dates.isEmpty()
                ? "No bar of %s is graded.".formatted(name)
                : String.format(
                        Locale.ROOT,
                        "One-bar forecasts for a long position in %s, from V = %,d prices each (GARCH: up to 1,000 returns), against the loss of each of %,d bars from %s to %s.",
                        name,
                        grading.request().window(),
                        dates.size(),
                        dates.getFirst(),
                        dates.getLast());
    }

    /**
     * All models at one level.
     *
     * @param percent the level
     * @param sentence which models the data do not reject
     * @param rows one a model
     */
    public record LevelTable(String percent, String sentence, List<GradeRow> rows) {

        /** Why there is no light or no Z2, each reason once. */
        public List<String> missing() {
            return rows.stream()
                    .flatMap(row -> row.missing().stream())
                    .distinct()
                    .toList();
        }

        /** Copies the list. */
        public LevelTable {
            rows = List.copyOf(rows);
        }
    }
}
