package io.tradeanalysis.frontend.report;

import io.tradeanalysis.frontend.grading.GradeRow;
import io.tradeanalysis.frontend.grading.GradingView;
import io.tradeanalysis.frontend.report.Block.Column;
import io.tradeanalysis.frontend.report.Report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How good the forecasts of all models were. */
final class Graded {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Model"),
            Column.number("Exceptions"),
            Column.number("Expected"),
            Column.number("Kupiec\u00a0p"),
            Column.number("Independence\u00a0p"),
            Column.number("Both\u00a0p"),
            Column.text("Traffic light"),
            Column.number("Z2 (p)"),
            Column.text("Verdict"));

    static Section section(Material material) {
        List<Block> blocks = switch (material.grades()) {
            case Material.Grades.Given(var grading, var chart) ->
                blocks(GradingView.of(grading, material.name()), chart);
            case Material.Grades.Missing(var reason) ->
                List.of(new Block.Words("The forecasts are not graded. " + reason));
        };
        return new Section("grading", "How good are these forecasts?", false, blocks);
    }

    private static List<Block> blocks(GradingView grading, Optional<Material.Drawn> chart) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(grading.question()));
        for (GradingView.LevelTable level : grading.levels()) {
            blocks.add(new Block.Words(level.sentence()));
            blocks.add(new Block.Table(
                    "Models at " + level.percent() + " %",
                    COLUMNS,
                    level.rows().stream().map(Graded::row).toList()));
            if (!level.missing().isEmpty()) {
                blocks.add(new Block.Points(level.missing()));
            }
        }
        chart.ifPresent(drawn -> blocks.add(new Block.Image(
                "Losses of all bars of %s under each model’s Value at Risk at 99 %%, exceptions marked"
                        .formatted(grading.asset()),
                drawn.light(),
                drawn.dark())));
        if (!grading.notices().isEmpty()) {
            blocks.add(new Block.Points(grading.notices()));
        }
        return blocks;
    }

    private static List<String> row(GradeRow row) {
        return row.reason().isEmpty()
                ? List.of(
                        row.model(),
                        row.exceptions(),
                        row.expected(),
                        row.kupiec(),
                        row.christoffersen(),
                        row.conditional(),
                        row.light(),
                        row.shortfall(),
                        row.verdict())
                : List.of(
                        row.model(),
                        Figures.NONE,
                        Figures.NONE,
                        Figures.NONE,
                        Figures.NONE,
                        Figures.NONE,
                        Figures.NONE,
                        Figures.NONE,
                        row.reason());
    }

    private Graded() {}
}
