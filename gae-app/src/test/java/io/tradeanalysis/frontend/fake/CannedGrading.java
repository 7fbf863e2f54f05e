package io.tradeanalysis.frontend.fake;

import com.google.protobuf.ByteString;
import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.FieldError;
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
import io.tradeanalysis.workerapi.mapping.GradingMapping;
import io.tradeanalysis.workerapi.mapping.RequestMapping;
import io.tradeanalysis.workerapi.v1.GradeEvent;
import java.time.LocalDate;
import java.util.List;

/** A grading of three bars: one model rejected, one not, one without a grade. */
public final class CannedGrading {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    private static final TestOutcome UNUSUAL = new TestOutcome(12.5, 0.0004, 0.00031);
    private static final TestOutcome USUAL = new TestOutcome(0.5, 0.48, 0.5236);

    /** The event that ends its call. */
    public static GradeEvent done() {
        return done("ab");
    }

    /** The same of prices with this SHA-256. */
    public static GradeEvent done(String pricesSha256) {
        return GradeEvent.newBuilder()
                .setGrading(GradingMapping.toMessage(grading(pricesSha256)))
                .build();
    }

    /** The same with pictures. */
    public static GradeEvent drawn(String pricesSha256, ByteString... pictures) {
        return done(pricesSha256).toBuilder().addAllPictures(List.of(pictures)).build();
    }

    /** A refusal. */
    public static GradeEvent refused(FieldError error) {
        return GradeEvent.newBuilder()
                .setRefusal(RequestMapping.toMessage(List.of(error)))
                .build();
    }

    private static Grading grading(String pricesSha256) {
        return new Grading(
                AnalysisRequest.of("AMZN", 500, 1_000, 100_000, 42),
                false,
                new GradedBars(List.of(DAY, DAY.plusDays(1), DAY.plusDays(3)), new double[] {0.05, -0.01, 0.002}),
                List.of(new LevelGrading(
                        ConfidenceLevel.of("0.99"),
                        List.of(
                                new ModelGrade(Model.NORMAL, rejected(), null),
                                new ModelGrade(Model.BOOTSTRAP, kept(new double[] {0.06, 0.06, 0.06}, List.of()), null),
                                new ModelGrade(Model.STUDENT_T, null, "No forecast for 3 of 3 bars.")),
                        "At 99 %, the data reject the normal model and do not reject the bootstrap model.")),
                new Measured(Compute.EC2, 2, 0, 123_000, 200, "worker-1"),
                List.of("A notice <b>."),
                "1",
                pricesSha256);
    }

    private static GradeFigures rejected() {
        return new GradeFigures(
                new double[] {0.03, 0.031, 0.032},
                List.of(0),
                0.03,
                UNUSUAL,
                USUAL,
                UNUSUAL,
                new BaselLight(BaselLight.Zone.RED, 11, 1),
                null,
                new ShortfallTest(-1.25, 0.0001),
                null,
                GradeFigures.Verdict.REJECTED,
                List.of("too many losses beyond VaR"));
    }

    /**
     * A model at 99 % that nothing speaks against.
     *
     * @param valueAtRisk one a bar
     * @param exceptions indices of bars
     */
    public static GradeFigures kept(double[] valueAtRisk, List<Integer> exceptions) {
        return new GradeFigures(
                valueAtRisk,
                exceptions,
                0.01 * valueAtRisk.length,
                USUAL,
                USUAL,
                USUAL,
                null,
                "too few bars",
                null,
                "no ES",
                GradeFigures.Verdict.NOT_REJECTED,
                List.of());
    }

    private CannedGrading() {}
}
