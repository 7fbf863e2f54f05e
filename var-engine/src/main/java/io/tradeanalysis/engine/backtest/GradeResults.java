package io.tradeanalysis.engine.backtest;

import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.ShortfallTest;
import io.tradeanalysis.contract.result.TestOutcome;
import io.tradeanalysis.engine.grading.AcerbiSzekely;
import io.tradeanalysis.engine.grading.Grade;
import io.tradeanalysis.engine.grading.Judgement;
import io.tradeanalysis.engine.grading.LikelihoodRatio;
import io.tradeanalysis.engine.grading.Objection;
import io.tradeanalysis.engine.grading.Outcome;
import io.tradeanalysis.engine.grading.TrafficLight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades as results. */
final class GradeResults {

    private GradeResults() {}

    static GradeFigures of(double[] line, Grade grade, Judgement judgement) {
        return new GradeFigures(
                line,
                grade.exceptions().bars(),
                grade.exceptions().expected(),
                test(grade.kupiec()),
                test(grade.christoffersen().independence()),
                test(grade.christoffersen().conditionalCoverage()),
                light(grade.trafficLight()),
                reason(grade.trafficLight()),
                shortfall(grade.acerbiSzekely()),
                reason(grade.acerbiSzekely()),
                verdict(judgement),
                objections(judgement));
    }

    private static TestOutcome test(LikelihoodRatio ratio) {
        return new TestOutcome(ratio.statistic(), ratio.asymptoticPValue(), ratio.exactPValue());
    }

    private static @Nullable BaselLight light(Outcome<TrafficLight> outcome) {
        return switch (outcome) {
            case Outcome.Known<TrafficLight>(TrafficLight light) ->
                new BaselLight(zone(light.zone()), light.exceptions(), light.plusFactor());
            case Outcome.Absent<TrafficLight> _ -> null;
        };
    }

    private static BaselLight.Zone zone(TrafficLight.Zone zone) {
        return switch (zone) {
            case GREEN -> BaselLight.Zone.GREEN;
            case YELLOW -> BaselLight.Zone.YELLOW;
            case RED -> BaselLight.Zone.RED;
        };
    }

    private static @Nullable ShortfallTest shortfall(Outcome<AcerbiSzekely> outcome) {
        return switch (outcome) {
            case Outcome.Known<AcerbiSzekely>(AcerbiSzekely test) -> new ShortfallTest(test.statistic(), test.pValue());
            case Outcome.Absent<AcerbiSzekely> _ -> null;
        };
    }

    private static @Nullable String reason(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Known<?> _ -> null;
            case Outcome.Absent<?> absent -> absent.reason();
        };
    }

    private static GradeFigures.Verdict verdict(Judgement judgement) {
        return switch (judgement) {
            case Judgement.NotRejected _ -> GradeFigures.Verdict.NOT_REJECTED;
            case Judgement.Rejected _ -> GradeFigures.Verdict.REJECTED;
            case Judgement.TooFewBars _ -> GradeFigures.Verdict.NOT_JUDGED;
        };
    }

    private static List<String> objections(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Rejected(List<Objection> objections) ->
                objections.stream().map(Objection::words).toList();
            case Judgement.NotRejected _, Judgement.TooFewBars _ -> List.of();
        };
    }
}
