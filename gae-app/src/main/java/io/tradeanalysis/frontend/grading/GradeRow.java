package io.tradeanalysis.frontend.grading;

import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.contract.result.ShortfallTest;
import io.tradeanalysis.frontend.words.Words;
import java.util.Locale;
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
 * @param light the zone; a dash where there is none
 * @param lightTitle more of it, or why there is none
 * @param zone style of the zone
 * @param shortfall p-value of Z2; a dash where there is none
 * @param shortfallTitle its statistic, or why there is none
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
        String light,
        String lightTitle,
        String zone,
        String shortfall,
        String shortfallTitle,
        String verdict,
        String tone) {

    private static final String NONE = "–";
    private static final double LEAST_SHOWN = 0.001;

    static GradeRow of(ModelGrade grade) {
        String model = Words.of(grade.model());
        GradeFigures figures = grade.figures();
        return figures == null
                ? new GradeRow(model, String.valueOf(grade.reason()), "", "", "", "", "", "", "", "", "", "", "")
                : of(model, figures);
    }

    private static GradeRow of(String model, GradeFigures figures) {
        return new GradeRow(
                model,
                "",
                String.format(Locale.ROOT, "%,d", figures.exceptions().size()),
                String.format(Locale.ROOT, "%,.1f", figures.expected()),
                p(figures.kupiec().exactPValue()),
                p(figures.independence().exactPValue()),
                light(figures.light()),
                lightTitle(figures.light(), figures.lightReason()),
                figures.light() == null ? "" : zone(figures.light()),
                figures.shortfall() == null ? NONE : p(figures.shortfall().pValue()),
                shortfallTitle(figures.shortfall(), figures.shortfallReason()),
                verdict(figures),
                tone(figures.verdict()));
    }

    private static String p(double value) {
        return value < LEAST_SHOWN ? "<0.001" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String light(@Nullable BaselLight light) {
        return light == null ? NONE : zone(light) + " (" + light.exceptions() + ")";
    }

    private static String zone(BaselLight light) {
        return switch (light.zone()) {
            case GREEN -> "green";
            case YELLOW -> "yellow";
            case RED -> "red";
        };
    }

    private static String lightTitle(@Nullable BaselLight light, @Nullable String reason) {
        return light == null
                ? String.valueOf(reason)
                : light.exceptions() + " exceptions in the last 250 bars; plus factor " + light.plusFactor();
    }

    private static String shortfallTitle(@Nullable ShortfallTest test, @Nullable String reason) {
        return test == null ? String.valueOf(reason) : String.format(Locale.ROOT, "Z2 = %.3f", test.statistic());
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
