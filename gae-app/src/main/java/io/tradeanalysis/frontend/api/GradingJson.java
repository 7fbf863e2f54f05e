package io.tradeanalysis.frontend.api;

import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.contract.result.ShortfallTest;
import io.tradeanalysis.contract.result.TestOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A grading as the JSON API writes it. Its components are the API: they only ever grow. */
record GradingJson(
        Map<String, Object> request,
        String forecasts,
        Bars bars,
        List<Level> levels,
        AnalysisJson.Took measured,
        List<String> notices,
        String engine,
        String pricesSha256) {

    static GradingJson of(Grading grading) {
        return new GradingJson(
                InputsJson.of(grading.request()),
                grading.simulated() ? "simulated" : "exact",
                new Bars(
                        grading.bars().dates().stream().map(LocalDate::toString).toList(),
                        grading.bars().losses()),
                grading.levels().stream().map(Level::of).toList(),
                AnalysisJson.Took.of(grading.measured()),
                grading.notices(),
                grading.engine(),
                grading.pricesSha256());
    }

    @SuppressWarnings("ArrayRecordComponent") // only written out, never compared
    record Bars(List<String> dates, double[] losses) {}

    record Level(String confidence, String sentence, List<Graded> models) {

        static Level of(LevelGrading level) {
            return new Level(
                    level.confidence().toString(),
                    level.sentence(),
                    level.models().stream().map(Graded::of).toList());
        }
    }

    record Graded(
            String model, @Nullable Grades grade, @Nullable String reason) {

        static Graded of(ModelGrade grade) {
            return new Graded(
                    grade.model().wireName(),
                    grade.figures() == null ? null : Grades.of(grade.figures()),
                    grade.reason());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // only written out, never compared
    record Grades(
            String verdict,
            List<String> objections,
            double expected,
            List<Integer> exceptions,
            TestOutcome kupiec,
            TestOutcome independence,
            TestOutcome conditionalCoverage,
            @Nullable Light trafficLight,
            @Nullable String trafficLightReason,
            @Nullable ShortfallTest shortfall,
            @Nullable String shortfallReason,
            double[] valueAtRisk) {

        static Grades of(GradeFigures figures) {
            return new Grades(
                    lower(figures.verdict()),
                    figures.objections(),
                    figures.expected(),
                    figures.exceptions(),
                    figures.kupiec(),
                    figures.independence(),
                    figures.conditionalCoverage(),
                    figures.light() == null ? null : Light.of(figures.light()),
                    figures.lightReason(),
                    figures.shortfall(),
                    figures.shortfallReason(),
                    figures.valueAtRisk());
        }
    }

    record Light(String zone, int exceptions, double plusFactor) {

        static Light of(BaselLight light) {
            return new Light(lower(light.zone()), light.exceptions(), light.plusFactor());
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
