package io.tradeanalysis.frontend.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeanalysis.contract.request.AnalysisRequest;
import io.tradeanalysis.contract.request.Compute;
import io.tradeanalysis.contract.request.ConfidenceLevel;
import io.tradeanalysis.contract.request.Model;
import io.tradeanalysis.contract.result.GradedBars;
import io.tradeanalysis.contract.result.Grading;
import io.tradeanalysis.contract.result.LevelGrading;
import io.tradeanalysis.contract.result.Measured;
import io.tradeanalysis.contract.result.ModelGrade;
import io.tradeanalysis.frontend.fake.CannedGrading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradingChartTest {

    private static final LocalDate DAY = LocalDate.of(2000, 1, 3);

    /** Of 5,003 bars the first three are not drawn, and with them one of three exceptions. */
    @Test
    void shouldKeepTheLastBarsAndSayHowManyThereAre() {
        GradingChart chart =
                GradingChart.of(grading(5_003, List.of(2, 3, 5_002))).orElseThrow();

        assertThat(chart.bars()).isEqualTo(5_003);
        assertThat(chart.losses()).hasSize(5_000).startsWith(103).endsWith(100 + 5_002);
        assertThat(chart.firstDay()).isEqualTo(DAY.plusDays(3).toEpochDay());
        assertThat(chart.models().getFirst().exceptions()).containsExactly(0, 4_999);
    }

    @Test
    void shouldKeepAllBarsOfAShorterSeries() {
        GradingChart chart = GradingChart.of(grading(5_000, List.of(0))).orElseThrow();

        assertThat(chart.bars()).isEqualTo(5_000);
        assertThat(chart.losses()).hasSize(5_000);
        assertThat(chart.models().getFirst().exceptions()).containsExactly(0);
    }

    /** Losses of 1 %, 1.01 % and so on. */
    private static Grading grading(int bars, List<Integer> exceptions) {
        double[] losses = new double[bars];
        Arrays.setAll(losses, bar -> 0.01 + bar * 0.0001);
        return new Grading(
                AnalysisRequest.of("X", 20, 500, 1_000, 42),
                false,
                new GradedBars(
                        Stream.iterate(DAY, day -> day.plusDays(1)).limit(bars).toList(), losses),
                List.of(new LevelGrading(
                        ConfidenceLevel.of("0.99"),
                        List.of(new ModelGrade(Model.NORMAL, CannedGrading.kept(new double[bars], exceptions), null)),
                        "At 99 %, the data do not reject the normal model.")),
                new Measured(Compute.EC2, 2, 0, 1, 1, "worker-1"),
                List.of(),
                "1",
                "ab");
    }
}
