package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.contract.result.ShortfallTest;
import io.tradeanalysis.frontend.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One model in a table.
 *
 * @param model its name
 * @param reason why it has no grade; empty where it has one
 * @param exceptions how many losses were beyond VaR
 * @param expected how many should be
 * @param kupiec p-value
 * @param christoffersen p-value of independence
 * @param conditional p-value of conditional coverage: both together
 * @param light the zone, its exceptions and plus factor; a dash where there is none
 * @param zone style of the zone
 * @param shortfall Z2 and its p-value; a dash where there is none
 * @param missing why there is no light or no Z2, sentences
 * @param verdict in a few words
 * @param tone style of the verdict
 */
public record GradeRow(
        String model,
        String reason,
        String exceptions,
        String expected,
        String kupiec,
        String christoffersen,
        String conditional,
        String light,
        String zone,
        String shortfall,
        List<String> missing,
        String verdict,
        String tone) {

    private static final String NONE = "–";
    private static final double LEAST_SHOWN = 0.001;

    /** Copies the list. */
    public GradeRow {
        missing = List.copyOf(missing);
    }

    /**
     * A row.
     *
     * @param lit whether there may be a light at its level
     */
    static GradeRow of(ModelGrade grade, boolean lit) {
        String model = Words.of(grade.model());
        GradeFigures figures = grade.figures();
        return figures == null
                ? new GradeRow(model, String.valueOf(grade.reason()), "", "", "", "", "", "", "", "", List.of(), "", "")
                : of(model, figures, lit);
    }

    private static GradeRow of(String model, GradeFigures figures, boolean lit) {
        return new GradeRow(
                model,
                "",
                String.format(Locale.ROOT, "%,d", figures.exceptions().size()),
                String.format(Locale.ROOT, "%,.1f", figures.expected()),
                p(figures.kupiec().exactPValue()),
                p(figures.independence().exactPValue()),
                p(figures.conditionalCoverage().exactPValue()),
                light(figures.light()),
                figures.light() == null ? "" : zone(figures.light()),
                shortfall(figures.shortfall()),
                Stream.of(lit ? figures.lightReason() : null, figures.shortfallReason())
                        .filter(Objects::nonNull)
                        .map(GradeRow::sentence)
                        .toList(),
                verdict(figures),
                tone(figures.verdict()));
    }

    private static String p(double value) {
        return value < LEAST_SHOWN ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String light(@Nullable BaselLight light) {
        return light == null ? NONE : "%s (%d, +%s)".formatted(zone(light), light.exceptions(), light.plusFactor());
    }

    private static String zone(BaselLight light) {
        return switch (light.zone()) {
            case GREEN -> "green";
            case YELLOW -> "yellow";
            case RED -> "red";
        };
    }

    private static String shortfall(@Nullable ShortfallTest test) {
        return test == null ? NONE : String.format(Locale.ROOT, "%.2f (%s)", test.statistic(), p(test.pValue()));
    }

    private static String sentence(String reason) {
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }

    private static String verdict(GradeFigures figures) {
        return switch (figures.verdict()) {
            case NOT_REJECTED -> "not rejected";
            case REJECTED -> "rejected: " + String.join(", ", figures.objections());
            case NOT_JUDGED -> "too few bars";
        };
    }

    private static String tone(GradeFigures.Verdict verdict) {
        return switch (verdict) {
            case NOT_REJECTED -> "gain";
            case REJECTED -> "loss";
            case NOT_JUDGED -> "";
        };
    }
}
