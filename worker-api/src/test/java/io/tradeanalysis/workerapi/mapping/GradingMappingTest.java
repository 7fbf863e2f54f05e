package io.tradeanalysis.workerapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.BaselLight;
import io.tradeanalysis.contract.result.GradeFigures;
import io.tradeanalysis.contract.result.GradedBars;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.contract.result.ShortfallTest;
import io.tradeanalysis.contract.result.TestOutcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradingMappingTest {

    private static final LocalDate DAY = LocalDate.of(1969, 12, 30);

    @ParameterizedTest
    @EnumSource(BaselLight.Zone.class)
    void shouldBringAGradingBackBitForBit(BaselLight.Zone zone) {
        Grading grading = grading(zone);

        assertThat(GradingMapping.toContract(GradingMapping.toMessage(grading))).isEqualTo(grading);
    }

    @Test
    void shouldRefuseAMessageThatLeavesAChoiceOpen() {
        io.tradeanalysis.workerapi.v1.Grading.Builder open =
                GradingMapping.toMessage(grading(BaselLight.Zone.RED)).toBuilder();
        open.getLevelsBuilder(0).getModelsBuilder(0).getFiguresBuilder().clearVerdict();

        assertThatThrownBy(() -> GradingMapping.toContract(open.build()))
                .hasMessage("verdict: not one of the known choices");
    }

    private static Grading grading(BaselLight.Zone zone) {
        return new Grading(
                AnalysisRequest.of("AMZN", 20, 500, 10_000, 9),
                true,
                new GradedBars(
                        List.of(DAY, DAY.plusDays(3), DAY.plusDays(4)), new double[] {0.1 + 0.2, -0.0, 4.9e-324}),
                List.of(
                        new LevelGrading(
                                ConfidenceLevel.of("0.99"),
                                List.of(
                                        new ModelGrade(Model.NORMAL, full(zone), null),
                                        new ModelGrade(Model.STUDENT_T, bare(), null),
                                        new ModelGrade(Model.BOOTSTRAP, null, "no forecast")),
                                "At 99 %, all is well."),
                        new LevelGrading(ConfidenceLevel.of("0.999"), List.of(), "Nothing.")),
                new Measured(Compute.EC2, 2, 131_040_000, 900_123, 1_700, "worker-1"),
                List.of("one notice"),
                "1",
                "ab");
    }

    private static GradeFigures full(BaselLight.Zone zone) {
        return new GradeFigures(
                new double[] {Math.PI, -1e-300, 0.02},
                List.of(0, 2),
                0.03,
                new TestOutcome(1.5, 0.25, 0.125),
                new TestOutcome(2.5, 0.5, 1),
                new TestOutcome(4, 1e-300, 0),
                new BaselLight(zone, 7, 0.65),
                null,
                new ShortfallTest(-1.25, 1e-4),
                null,
                GradeFigures.Verdict.REJECTED,
                List.of("too many losses beyond VaR", "expected shortfall too low"));
    }

    private static GradeFigures bare() {
        TestOutcome nothing = new TestOutcome(0, 1, 1);
        return new GradeFigures(
                new double[0],
                List.of(),
                0,
                nothing,
                nothing,
                nothing,
                null,
                "too few bars",
                null,
                "an ES is not above 0",
                GradeFigures.Verdict.NOT_JUDGED,
                List.of());
    }
}
