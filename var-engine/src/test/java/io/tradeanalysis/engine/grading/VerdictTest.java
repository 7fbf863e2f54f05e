package io.tradeanalysis.engine.grading;

import static io.tradeanalysis.engine.grading.Objection.CLUSTERED;
import static io.tradeanalysis.engine.grading.Objection.SHORTFALL_TOO_LOW;
import static io.tradeanalysis.engine.grading.Objection.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.engine.grading.Verdict.ModelGrade;
import io.tradeanalysis.engine.grading.Verdict.ModelJudgement;
import io.tradeanalysis.engine.simulation.Checkpoint;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Judgement KEPT = new Judgement.NotRejected();
    private static final Judgement MANY = new Judgement.Rejected(List.of(TOO_MANY));
    private static final Judgement CLUSTERS = new Judgement.Rejected(List.of(CLUSTERED, SHORTFALL_TOO_LOW));
    private static final Judgement FEW_BARS = new Judgement.TooFewBars(40);

    @Test
    void shouldNameTheModelsThatAreNotRejected() {
        assertThat(sentence(
                        model("normal", MANY),
                        model("Student-t", MANY),
                        model("bootstrap", KEPT),
                        model("filtered historical", KEPT)))
                .isEqualTo("At 99 %, the data reject the normal and Student-t models (too many losses beyond VaR)"
                        + " and do not reject the bootstrap and filtered historical models.");
    }

    @Test
    void shouldNameModelsWithTheSameObjectionsTogether() {
        assertThat(sentence(
                        model("normal", MANY),
                        model("Student-t", CLUSTERS),
                        model("bootstrap", MANY),
                        model("filtered historical", KEPT)))
                .isEqualTo("At 99 %, the data reject the normal and bootstrap models (too many losses beyond VaR)"
                        + " and the Student-t model (losses beyond VaR in clusters, expected shortfall too low),"
                        + " and do not reject the filtered historical model.");
    }

    @Test
    void shouldSayThatNoneIsRejected() {
        assertThat(sentence(model("normal", KEPT), model("Student-t", KEPT), model("bootstrap", KEPT)))
                .isEqualTo("At 99 %, the data do not reject the normal, Student-t and bootstrap models.");
        assertThat(sentence(model("normal", KEPT))).isEqualTo("At 99 %, the data do not reject the normal model.");
    }

    @Test
    void shouldSayThatAllAreRejected() {
        assertThat(sentence(model("normal", MANY), model("Student-t", CLUSTERS)))
                .isEqualTo(
                        "At 99 %, the data reject all graded models: the normal model (too many losses beyond VaR) and the Student-t model"
                                + " (losses beyond VaR in clusters, expected shortfall too low).");
    }

    @Test
    void shouldSayWhichModelsCannotBeJudged() {
        assertThat(sentence(model("normal", KEPT), model("filtered historical", FEW_BARS)))
                .isEqualTo("At 99 %, the data do not reject the normal model; too few bars are graded to judge the"
                        + " filtered historical model (40 bars).");
        assertThat(sentence(model("normal", FEW_BARS), model("bootstrap", FEW_BARS)))
                .isEqualTo(
                        "At 99 %, too few bars are graded to judge the normal model (40 bars) and the bootstrap model"
                                + " (40 bars).");
    }

    /** The seeds are fixed; a right model is rejected with a chance of at most 5 %, half the volatility almost surely. */
    @Test
    void shouldJudgeGrades() {
        double[] losses = SimpleForecasts.normalLosses(1_000, new SplittableRandom(11));
        Verdict verdict = Verdict.of(List.of(
                graded("right", "0.95", 1, losses),
                graded("halved", "0.95", 0.5, losses),
                graded("short", "0.95", 1, new double[19])));

        assertThat(verdict.confidence()).isEqualTo(ConfidenceLevel.of("0.95"));
        assertThat(verdict.notRejected()).containsExactly("right");
        assertThat(verdict.models().get(1).judgement())
                .isEqualTo(new Judgement.Rejected(List.of(TOO_MANY, SHORTFALL_TOO_LOW)));
        assertThat(verdict.sentence())
                .isEqualTo(
                        "At 95 %, the data reject the halved model (too many losses beyond VaR, expected shortfall too"
                                + " low) and do not reject the right model; too few bars are graded to judge the short model"
                                + " (19 bars).");
    }

    @Test
    void shouldRejectGradesOfSeveralLevels() {
        assertThatThrownBy(() -> Verdict.of(
                        List.of(graded("a", "0.95", 1, new double[50]), graded("b", "0.99", 1, new double[50]))))
                .hasMessage("levels of the grades: [0.95, 0.99] (expected: one)");
        assertThatThrownBy(() -> Verdict.of(List.of())).hasMessage("levels of the grades: [] (expected: one)");
    }

    private static ModelGrade graded(String model, String confidence, double deviation, double[] losses) {
        return new ModelGrade(
                model, Grade.of(SimpleForecasts.normal(confidence, deviation, losses), 1, Checkpoint.NONE));
    }

    private static ModelJudgement model(String name, Judgement judgement) {
        return new ModelJudgement(name, judgement);
    }

    private static String sentence(ModelJudgement... models) {
        return VerdictSentence.of(ConfidenceLevel.of("0.99"), List.of(models));
    }
}
